"""QR codes as they look on a screen: photographed, and read by two readers."""

import base64
from typing import Any

import pytest
from playwright.sync_api import Locator, Page

GREY = """async (png) => {
  const bytes = Uint8Array.from(atob(png), (each) => each.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], {type: "image/png"}));
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [picture.width, picture.height];
  const context = canvas.getContext("2d");
  context.drawImage(picture, 0, 0);
  const {width, height, data} = context.getImageData(0, 0, canvas.width, canvas.height);
  const {decodeQR} = await import("/written/vendor/qr-decode.mjs");
  let read = null;
  try { read = decodeQR({width, height, data}, {timeLimit: 2000}); } catch { }
  return {width, height, read, grey: [...data].filter((_, at) => at % 4 === 1)};
}"""


def read_in_page(page: Page, code: Locator) -> str:
    """What both readers find in the picture of a code, as it is shown.

    Raises:
        AssertionError: where they do not find the same one text.
    """
    zxingcpp = pytest.importorskip("zxingcpp")
    seen: dict[str, Any] = page.evaluate(GREY, base64.b64encode(code.screenshot()).decode())
    picture = memoryview(bytes(seen["grey"])).cast("B", shape=[seen["height"], seen["width"]])
    found: list[str] = [each.text for each in zxingcpp.read_barcodes(picture, zxingcpp.BarcodeFormat.QRCode)]
    assert found == [seen["read"]]
    return found[0]
