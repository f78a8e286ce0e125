// Words that people use for the same thing when a partnership is in trouble. Each line is a group; a comma parts its
// words; one of several words is a phrase and counts only whole. Only a word's root is needed: "reply" stands for
// replies and replied too. A word may stand in several groups. A group is worth adding when a complaint
// shows that plain words miss their page.

const LINES = `
reply, answer, respond, response, get back to, ring back, call back, write back, acknowledge, ignore, ghost, radio silence, deaf ears
email, mail, message, inbox
phone, ring, call, telephone
stop ringing, lose touch, out of touch, contact, in touch
laptop, phone, screen, type, scroll, does their email, do their email, on their phone, on his phone, on her phone, at his phone, at her phone, at their phone, distracted, pay attention
attend, join in, turn up, show up, come along, presence, absent, absence, no show, missing, deputy, stand in, substitute, apology, last minute, short notice
chair, chairman, chairwoman, chairperson
boss, manager, management, line manager, director, superior, higher up, chief, senior, executive, headquarters, head office, hierarchy, permission, chief executive, line management
board, trustee, committee, governor, cabinet, councillor, member
overrule, undo, undone, reverse, overturn, block, veto, go back on, back out, u turn, take that back, take it back, check with, change their mind, won't back, wouldn't back
lead, leader, leadership, in charge, at the helm, run, responsible, steer, who decides, rudderless, headless, captain, pass the buck, too many cooks, whose call, takes responsibility, takes charge, accountable, accountability, own it
in charge, leadership, leader, who leads, who is leading, who decides, at the helm, who to ring
power, control, dominate, bully, bigger, biggest, big, dominant, large, call the shots, throw their weight, micromanage, turf, empire
decide, decision, settle, choice, resolve, agree
postpone, put off, delay, roll over, slide, avoid, defer, dodge, duck, shelve, kick down the road, never get round, drag their feet, long grass, put it off, drift
hard, difficult, tough, tricky, awkward, struggle, uneasy, harder, strain, stress, problem, problems crop up, harder than we thought
quarrel, argue, argument, row, fight, fall out, conflict, clash, dispute, disagree, disagreement, contradict, tension, turf war, at odds, loggerheads, cross purposes
polite, nice, harmony, get on, agree, yes, friendly, rock the boat, make waves, keep the peace, eggshells, ruffle feathers, elephant in the room, confront, confrontation, tension, mention, nobody mentions, no one mentions, unspoken, unsaid
say no, said no, turn down, refuse, reject
upset, cross, angry, annoyed, fine, hurt, sulk, resent, resentment, frustrated, fed up, offended, bitter, tense
moan, grumble, complain, complaint, gripe, car park, corridor, behind our back, behind your back, behind my back, gossip, whisper, private, stab in the back, backbiting, bitch, bad mouth, after the meeting, outside the meeting
criticise, criticism, challenge, doubt, speak out, speak up, disagree, rude
afraid, fear, dare, daren't, scared, frightened, trouble, worry, safe, nervous
quiet, silent, silence, say nothing, stay silent, shut up, speak up, go quiet
secret, closed door, behind closed doors, hidden, private, beforehand, before the meeting, smaller meeting, already decided, decided already, stitched up, conceal, car park, real talk, in the dark, closed shop, old boys, clique, cabal, hidden agenda, transparent, openness, meet privately, on the quiet, on the side, behind the scenes, taken elsewhere, taken behind closed doors, decisions are taken
tell, inform, hear, learn, find out, announce, in the dark, information, withhold, withheld, told nothing, never told, find out last, last to know
newspaper, press, local paper, media, journalist, social media, news
jargon, acronym, initial, abbreviation, language, word, vocabulary, gobbledegook, buzzword, terminology, terms, dictionary, gibberish, techno, shorthand, technical, technical language, phrase, code
understand, meaning, misunderstand, confused, muddle, baffled, puzzled
newcomer, newer, new member, new people, new starter, newly
different, change, new, various, another
person, face, staff, individual, colleague, representative
somebody else, someone else, someone new, somebody new, someone different, different person, new face, different face, different deputy, faces, introduction, three people, new people, newcomer
introduce, introduction, their names, our names, job title, who is who, explain everything, bring up to speed, getting up to speed, up to speed, catch up, start from zero, from scratch
leave, move on, quit, resign, change job, retire, depart, turnover, handover, burnt out, corporate memory, churn, reorganisation, restructure, start from zero, start again
repeat, repeatedly, again and again, open again, reopen, go over, round and round, come back, go back over, old decisions, square one, from scratch, circles, groundhog day
year after year, last year, every year, same old, same thing, always done, same answer, recycle, rut, stuck in a rut, stale, tired, imagination, nothing new, no new ideas, one size fits all
nothing comes back, comes back done, do nothing, did nothing, nothing happens, not done, pull their weight, never deliver, don't deliver, doesn't deliver, signed up
past, history, old, settled, already decided
idea, suggest, suggestion, propose, proposal, innovation, imagination, creative
rule, regulation, policy, not allowed, isn't allowed, forbidden, red tape, bureaucracy, permitted, bid
stuck, stale, habit, tired, routine, same answer
aim, goal, purpose, objective, vision, mission, what we are for, what it is for, what this is for, what this is really for, what this group is for, why we exist, why we are here, why we're here, what you do, what we do, trying to achieve, target, same page, hymn sheet, direction, strategy, mission creep
vague, woolly, warm phrase, fuzzy, abstract, waffle, commas, unclear, fluffy, bland
written down, on paper, in writing, document, record, minute, versions
explain, describe, sum up, put into words
stranger, outsider, visitor, public
measure, count, figures, number, data, statistic, evidence, metric, indicator, split
result, outcome, progress, achievement, show for it, something to show, deliver, impact, nothing to show
slow, take ages, taking too long, impatient, quickly, hurry, rush, pressure, so long, quick win, overnight, straight away, at once, patience, losing patience, impatience, politician
early, begin, begun, start
talk, meetings, chat, talking shop, discussion
meet, get together, gather, see each other, once a year, annual, all year, seldom, rarely, hardly ever, for months, called off, nothing to discuss
cancel, called off, nothing to discuss, scrap, postponed
funder, fund, grant, money, financial, finance, pay, donor, commissioner, budget, cash, cost
budget, money, finance, cash, spend
how the money is spent, how money is spent, where the money goes, what it is spent on, seen the budget, see the accounts, withhold, withheld
account, treasurer, accountant, bookkeeping, finance, the books, audit, records of spending, proper records, keeps records, receipts, payment
chase, because there is money, funding led, follow the money, follow the funding, chase the money, chase funding, grant chasing, mission drift, because there is funding, just because there is
application, bid, tender, contract
invoice, bill, payment, paid
late, month, wait, delay, overdue, fortnight, week, slow
said in the room, nice to your face, to your face, to our face, to my face, praise, flatter
credit, praise, thank, recognition, recognise, acknowledge, award, glory, logo, their name on, whose name, name leads, name first, publicity, speech, limelight, prize, medal, honour, applause, thunder, spotlight, branding, badge, mention, contribution, left off, not mentioned
blame, fault, scapegoat, finger pointing, point the finger, setback, go wrong, went wrong, goes wrong, pass the buck, them and us, us and them
unpaid, free, volunteer, voluntary, for nothing, favour, given for nothing, in their own time, goodwill, unseen, overlooked, taken for granted
evening, night, weekend, spare time, overtime, own time
workload, job plan, capacity, not part of my role, not my job, day job, overloaded, squeeze, last, job description, priority, burnt out, stretched, no time, too busy
plan, prepare, risk, foresee, contingency, what might go wrong, what could go wrong, list of risks
coordinate, coordination, co-ordination, joining up, joint working, administration, admin
task, action, job, to do, work, minuted
nothing happens, do nothing, nothing comes back, not done, follow through, action, promise, broken promise, let us down, drop, all talk, talking shop, no action, lip service
everyone, the group, everybody
nobody, none, no one
pretend, agree to anything, say yes, nod, lip service, tick box, say fine, superficial
commit, keen, interested, believe, enthusiastic, care, motivated, want to be here, buy in, heart isn't in it, skin in the game, going through the motions, in it for, invested, bored, engaged, disengaged, pull their weight, pull your weight, contribute, freeload, passenger, half hearted
forced, made us, made us come, made to come, told we had to, told to come, have to, sent, compulsory, reluctant, obliged, mandatory, unwilling, made to
agency, organisation, partner, body, team, department, service
lead body, lead partner, lead organisation, lead agency, host, one office, biggest partner
role, responsibility, remit, your lot, function, what they do, what we do, actually do, does what, responsible, responsible for, left hand, silo, overlap, duplicate, duplication, two stools, between the cracks, through the cracks, grey area, their team does, what their team does, what they actually do, other team
assume, thought, suppose, guess, take for granted
wrong, mistaken, mistake, same mistake, make the same mistake, error, fail, failure, flop, learn from
passed around, passed on, passed from, bounce, pillar to post, redirect, query, wrong partner
ask, question, enquire, query
look lost, are lost, is lost, get lost, look things up, looked it up, out of their depth, feel stupid, feel slow, embarrassed, embarrassed to ask, feel silly, ashamed
community, resident, local people, citizen, service user, neighbour, public, user, tenant
listen, hear, consult, involve, asked nothing, token, tokenistic, consultation, include, tokenism, lip service, ivory tower, parachuted in, voice, only asked, never asked, after the plans, residents
small, smaller, tiny, minor, little, junior
help, helper, assist, support, junior partner, lead
respect, look down, patronise, disrespect, rude, dismissive, look down on, talk down, belittle, condescend, undervalue, value
trust, distrust, mistrust, suspicious, suspicion
copy, cc, cced, copied in, bcc
own minutes, own notes, own record, private minutes, note, write everything down, keep score, cover themselves, cover their backs, cover our backs, wary, cagey, guarded, protect, defensive, watch their backs
equality, fair, unfair, discriminate, discrimination, diversity, racism, racist, sexism, equal, treat, exclude, left out, disabled, ethnic, minority, voices, missing voices, hard to reach, woman, white, middle class, background, same sort of people, one for all, who loses out, loses out, views are missing, voices are missing, voices are always missing, are missing
represent, speak for, spokesperson, on behalf, token, voices, whose voice, missing voices, hard to reach, excluded, views, views are missing
community, muslim, black, asian, race, faith, gay, ethnic, disabled, young
after, afterwards, too late, afterthought, at the end
compromise, bend, give way, give in, adapt, concession, flexible, rigid, goalposts, inflexible, stubborn, rule book, fit around, fit in with, adjust, one sided, one way
urgent, crisis, emergency, wait, quarterly, approve, approval, sign off
version, latest, track, up to date
quality, standard, poor, shoddy, good enough, level
trial, pilot, experiment, test
inspect, inspection, audit, check, monitor
comfort, waiting room, building, cold, freezing
form, paperwork, red tape, box
challenge, campaign, speak out, criticise, say that, gag, muzzle, silence us, bite the hand, can't say that, can't say, allowed to say, pay us, they pay us, lose our funding, lose our grant, lose its grant, lose their grant, lose the contract
approve, permission, sign off, vet, clear with us, press release, say in public
favourite, agreeable, every invitation, always invited, pet
one person, only one, in their head, single person, single handed
two people, same few, handful, the same two, same two people, couple of people, few people, the usual suspects
employ, employer, worker, hire, staff, boss of
reinvent the wheel, learn from, what failed, same mistake, make the same mistake, learn from each other, learn from others
communication, communicate, dialogue, contact, conversation, keep in touch, in touch
share, pass on, spread, exchange, learn, lesson
read, open, folder, upload, shared drive, website
success, triumph, win, good news, report, glowing
hide, cut out, hush, cover up, gloss over, sweep under the carpet, spin
`;

/** @type {readonly (readonly string[])[]} */
export const SYNONYMS = LINES.trim()
  .split("\n")
  .map((line) => line.split(",").map((word) => word.trim()));
