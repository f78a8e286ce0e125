"""What of a page the full-text index is told."""

from guide.publish.search.full_text import article, begun

PAGE = (
    '<!doctype html>\n<html lang="cy" dir="ltr"><head><title>T</title></head><body><header>Menu</header>'
    '<main><article id="a" data-pagefind-body><h1>One</h1><article>Two</article> three</article></main>'
    "<footer>Foot</footer></body></html>"
)


def test_of_a_page_the_language_and_all_of_its_article_are_left() -> None:
    told = '<article id="a" data-pagefind-body><h1>One</h1><article>Two</article> three</article>'
    assert article(PAGE) == f'<html lang="cy" dir="ltr"><body>{told}</body></html>'


def test_a_page_without_an_article_or_a_language_is_told_whole() -> None:
    for page in ("<html lang=en><p>One</p></html>", "<article>One</article>", ""):
        assert article(page) == page


def test_a_page_that_is_cut_short_is_cut_alike() -> None:
    assert begun(article(PAGE), 2) == article(begun(PAGE, 2))
