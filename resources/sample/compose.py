#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Composes the invented community 'Kilnhouse Collective' out of source/.

Standard library only and deterministic: an own small generator with a fixed
seed, no clock, no hash order. Running it twice gives the same bytes.
Usage: python3 compose.py [target folder, default out]
"""
import base64
import binascii
import html
import json
import os
import re
import shutil
import sys
import unicodedata
from datetime import datetime, timedelta, timezone

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, 'out')
UTC = timezone.utc
MASK = (1 << 64) - 1


class Rng:
    """splitmix64"""

    def __init__(self, seed):
        self.s = seed & MASK

    def next(self):
        self.s = (self.s + 0x9E3779B97F4A7C15) & MASK
        z = self.s
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        return z ^ (z >> 31)

    def below(self, n):
        return self.next() % n

    def rng(self, a, b):
        return a + self.below(b - a + 1)

    def chance(self, percent):
        return self.below(100) < percent

    def pick(self, seq):
        return seq[self.below(len(seq))]

    def shuffle(self, seq):
        for i in range(len(seq) - 1, 0, -1):
            j = self.below(i + 1)
            seq[i], seq[j] = seq[j], seq[i]
        return seq

    def weighted(self, pairs):
        k = self.below(sum(w for _, w in pairs))
        for v, w in pairs:
            if k < w:
                return v
            k -= w


R = Rng(0x4B494C4E)

# ---------------------------------------------------------------- time zones


def nth_sunday(year, month, n):
    d = datetime(year, month, 1)
    first = 1 + (6 - d.weekday()) % 7
    if n > 0:
        return first + 7 * (n - 1)
    last = first + 28
    days = (datetime(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)).day
    return last if last <= days else last - 7


def eu_dst(t):
    a = datetime(t.year, 3, nth_sunday(t.year, 3, -1), 1, tzinfo=UTC)
    b = datetime(t.year, 10, nth_sunday(t.year, 10, -1), 1, tzinfo=UTC)
    return a <= t < b


def us_dst(t):
    a = datetime(t.year, 3, nth_sunday(t.year, 3, 2), 8, tzinfo=UTC)
    b = datetime(t.year, 11, nth_sunday(t.year, 11, 1), 7, tzinfo=UTC)
    return a <= t < b


def south_dst(t):
    a = datetime(t.year, 4, nth_sunday(t.year, 4, 1), tzinfo=UTC)
    b = datetime(t.year, 10, nth_sunday(t.year, 10, 1), tzinfo=UTC)
    return t < a or t >= b


# code: minutes from UTC, rule for summer time, IANA name, Zendesk (Rails) name
ZONES = {
    'W': (0, eu_dst, 'Europe/Lisbon', 'Lisbon'), 'C': (60, eu_dst, 'Europe/Prague', 'Prague'),
    'E': (120, eu_dst, 'Europe/Helsinki', 'Helsinki'), 'GH': (0, None, 'Africa/Accra', 'Monrovia'),
    'NG': (60, None, 'Africa/Lagos', 'West Central Africa'), 'MA': (60, None, 'Africa/Casablanca', 'Casablanca'),
    'TN': (60, None, 'Africa/Tunis', 'West Central Africa'), 'KE': (180, None, 'Africa/Nairobi', 'Nairobi'),
    'ZA': (120, None, 'Africa/Johannesburg', 'Pretoria'), 'EG': (120, None, 'Africa/Cairo', 'Cairo'),
    'JO': (180, None, 'Asia/Amman', 'Riyadh'), 'IL': (120, eu_dst, 'Asia/Jerusalem', 'Jerusalem'),
    'TR': (180, None, 'Europe/Istanbul', 'Istanbul'), 'GE': (240, None, 'Asia/Tbilisi', 'Tbilisi'),
    'IN': (330, None, 'Asia/Kolkata', 'Kolkata'), 'VN': (420, None, 'Asia/Ho_Chi_Minh', 'Hanoi'),
    'SG': (480, None, 'Asia/Singapore', 'Singapore'), 'KR': (540, None, 'Asia/Seoul', 'Seoul'),
    'JP': (540, None, 'Asia/Tokyo', 'Tokyo'), 'AU': (600, south_dst, 'Australia/Melbourne', 'Melbourne'),
    'NZ': (720, south_dst, 'Pacific/Auckland', 'Auckland'), 'BR': (-180, None, 'America/Recife', 'Brasilia'),
    'CL': (-240, south_dst, 'America/Santiago', 'Santiago'), 'PE': (-300, None, 'America/Lima', 'Lima'),
    'MX': (-360, None, 'America/Mexico_City', 'Mexico City'), 'NY': (-300, us_dst, 'America/New_York', 'Eastern Time (US & Canada)'),
    'CH': (-360, us_dst, 'America/Chicago', 'Central Time (US & Canada)'),
    'DN': (-420, us_dst, 'America/Denver', 'Mountain Time (US & Canada)'),
    'LA': (-480, us_dst, 'America/Los_Angeles', 'Pacific Time (US & Canada)'),
}


def local(t, zone):
    off, rule = ZONES[zone][:2]
    if rule and rule(t):
        off += 60
    return t.astimezone(timezone(timedelta(minutes=off)))


# ---------------------------------------------------------------- people

LETTERS = {'ø': 'o', 'Ø': 'O', 'ł': 'l', 'Ł': 'L', 'đ': 'd', 'ß': 'ss', 'Þ': 'Th', 'þ': 'th', 'ð': 'd', 'ı': 'i',
           'æ': 'ae', 'ə': 'e'}


def ascii_of(s):
    s = ''.join(LETTERS.get(c, c) for c in s)
    return ''.join(c for c in unicodedata.normalize('NFD', s) if ord(c) < 128)


GREET = ['Hello {f},', 'Hi {f},', 'Dear {f},', '{f},', 'Hello {f}!', 'Good evening {f},', 'Hi {f} and all,', '']
GREET_ALL = ['Hello all,', 'Hi,', 'Dear Kilnhouse people,', 'Hello,', 'Hi there,', 'Good day,', 'Hello Ines, hello Marek,',
             'Hi everyone,', 'To whom it may concern,', '']
BYE = ['Best wishes,\n{f}', 'Thanks,\n{f}', '{f}', 'Kind regards,\n{n}', 'Cheers,\n{f}', 'With warm regards\n{n}', '– {f}',
       'Greetings,\n{f}', 'Yours,\n{n}', '']
SIGS = ['{n}\nslow pots, fast dog', '{n} · studio on the second floor, bell is broken', 'Sent from the shed',
        '{n}\nstoneware, mostly round\n{u}.pots.example', 'Sent from my phone, hands full of slip',
        '{n}\nTuesdays at the wheel, otherwise at the dentist (I am the dentist)', '{n}\nPotter since 1994, beginner since this morning',
        'Please consider the clay before printing this mail', '{n}\n{u}@pots.example', '{n} | glaze room key no. 14']
DOMAINS = ['postbox.example', 'mailrow.example', 'inbox.example', 'clayfolk.example', 'letterbird.example', 'slowmail.example',
           'northpost.example', 'tidemail.example']


class Person:
    pass


PEOPLE, BY_NAME = [], {}
for line in open(os.path.join(HERE, 'source/people.txt'), encoding='utf-8'):
    line = line.strip()
    if not line or line.startswith('#'):
        continue
    bits = line.split(';')
    p = Person()
    p.name, p.zone, p.flags = bits[0], bits[1], bits[2] if len(bits) > 2 else ''
    p.no = len(PEOPLE) + 1
    p.first = p.name.split()[0]
    p.staff = 'S' in p.flags
    flat = re.sub(r"[^a-z ]", '', ascii_of(p.name).lower().replace('-', ' '))
    words = flat.split()
    form = R.below(5)
    p.userpart = [words[0] + '.' + words[-1], words[0][0] + words[-1], words[0] + words[-1][0], words[0], words[-1] + '.' + words[0]][form]
    p.email = ('.'.join([words[0], words[-1]]) if form in (0, 2, 3) else p.userpart) + '@' + R.pick(DOMAINS)
    if p.staff:
        p.email = p.userpart = words[0]
        p.email = {'ines': 'ines.carvalho', 'marek': 'marek.dvorak'}[words[0]] + '@kilnhouse.example'
    p.username = [words[0] + '_' + words[-1], words[0].capitalize() + words[-1][0].upper(), words[0] + words[-1],
                  words[0] + '.' + words[-1], words[0] + str(60 + R.below(40))][R.below(5)]
    p.forum_name, p.forum_email = p.name, p.email
    p.formal = R.chance(30) and not p.staff
    p.greet, p.greet_all, p.bye = R.pick(GREET), R.pick(GREET_ALL), R.pick(BYE)
    p.sig = R.pick(SIGS).format(n=p.name, u=words[-1]) if R.chance(38) else ''
    p.wrap = R.chance(60)
    p.html = R.chance(14)
    p.emoji = R.pick(['🙂', '😊', '🏺', '🔥', '☕']) if R.chance(7) else ''
    p.hours = R.pick([(7, 10), (9, 17), (18, 23), (18, 23), (12, 21), (19, 23)])
    p.home = R.pick(['mail', 'mail', 'helpdesk', 'forum', 'forum'])
    p.used = 0
    p.chans = set()
    p.join = R.rng(-300, 330) if not p.flags else -300      # days after 1 September 2025
    PEOPLE.append(p)
    BY_NAME[p.name] = p
INES, MAREK = BY_NAME['Ines Carvalho'], BY_NAME['Marek Dvořák']
INES.greet = MAREK.greet = 'Dear {f},'
MAREK.greet = 'Hi {f},'
INES.bye, MAREK.bye = 'Warm regards,\nInes', 'Marek'
INES.sig = 'Ines Carvalho\nKilnhouse Collective, community\nblue door, Rua dos Oleiros, Porto'
MAREK.sig = 'Marek Dvořák\nKilnhouse Collective, boards and firmware'
INES.hours, MAREK.hours = (9, 18), (8, 19)
for p in (INES, MAREK):
    p.emoji, p.formal, p.html, p.wrap = '', False, False, True
# the same person with two faces: similar name, other address on the forum
for name, fname, femail in (('Linnea Bergqvist', 'Linnea B.', 'linnea@bergqvist.example'),
                            ('Kofi Mensah', 'Kofi M', 'kofi.m@accraclay.example'),
                            ('Marcus Holloway', 'M. Holloway', 'marcus@hollowayceramics.example'),
                            ('Zuzana Bieliková', 'Zuzana Bielikova', 'zuzka@spouts.example'),
                            ('Oona Lehtinen', 'oona', 'oona.l@northpost.example'),
                            ('Pieter van Houten', 'Piet van Houten', 'piet@vanhouten.example'),
                            ('Mei-Ling Tan', 'Tan Mei Ling', 'meiling@tan.example'),
                            ('Yetunde Bakare', 'Yetunde B', 'yetunde@lagosmud.example')):
    BY_NAME[name].forum_name, BY_NAME[name].forum_email = fname, femail
seen = set()
for p in PEOPLE:
    while p.username.lower() in seen:
        p.username += str(p.no)
    seen.add(p.username.lower())
seen = set()
for p in PEOPLE:
    if p.email in seen:
        a, b = p.email.split('@')
        p.email = p.forum_email = a + str(p.no) + '@' + b
    seen.add(p.email)
HELPERS = [p for p in PEOPLE if 'H' in p.flags]
MEMBERS = [p for p in PEOPLE if not p.staff and 'X' not in p.flags]
for p in HELPERS:
    p.emoji = ''
SUPPLIER = Person()
SUPPLIER.name, SUPPLIER.zone, SUPPLIER.email = 'Workshop Supplies Ltd', 'W', 'news@workshop-supplies.example'
ROBOT = Person()
ROBOT.name, ROBOT.zone, ROBOT.email = 'Kilnhouse mail robot', 'W', 'no-reply@kilnhouse.example'
for p in (SUPPLIER, ROBOT):
    p.first, p.staff, p.sig, p.bye, p.greet, p.greet_all, p.html, p.wrap, p.emoji, p.formal = p.name, False, '', '', '', '', False, True, '', False
    p.hours, p.flags, p.used, p.chans, p.no = (6, 8), 'X', 0, set(), 900

# ---------------------------------------------------------------- source texts

HAND = [json.loads(x) for x in open(os.path.join(HERE, 'source/messages.jsonl'), encoding='utf-8') if x.strip()]
FRAG, CASES = {}, []
name = None
for line in open(os.path.join(HERE, 'source/fragments.txt'), encoding='utf-8'):
    line = line.rstrip('\n')
    if line.startswith('## '):
        name = line[3:]
        FRAG.setdefault(name, [])
    elif line and not line.startswith('# '):
        if ' :: ' in line:
            subs, rest = line.split(' :: ')
            bits = rest.split(' => ')
            kind, topic = name.split()
            CASES.append(dict(kind=kind, topic=topic, subjects=subs.split(' | '), text=bits[0], answers=bits[1:], used=0))
        else:
            FRAG[name].append(line)
MOREQ = [x.split(' => ') for x in FRAG['moreq']]
MOREQ_OR = [x.split(' => ') for x in FRAG['moreq or']]
OFCLAY = ('Bisque too hard', 'Crack at the foot', 'Wax smell', 'Shelf warped', 'Opening temperature', 'Cone holder', 'How slow is slow?')
# questions, where nothing is broken: no "I have tried this and that"
ASKING = ('Which wire gauge?', 'Solid state or mechanical?', 'Thermocouple position', 'Board for gas kiln', 'Where is the version number?', 'Learning run',
          'How slow is slow?', 'Opening temperature', 'Cone holder', 'Substitute a frit', 'Food safe?', 'Ash glaze', 'Bisque too hard', 'Crack at the foot', 'Wax smell', 'Shelf warped')
SEASON = {'A bird in the kiln shed': (4, 6), 'First frost': (10, 12), 'Cold in the wheel room': (11, 2), 'Bread': (9, 6),
          'Open on a holiday': (11, 5), 'Loud fan': (4, 9)}
GROUP = dict(ember='hw', firmware='hw', firing='hw', glaze='gl', shop='or', shipping='or', account='or', workshop='ws', wiki='ws')
SEEN = set()


def voice(p, text):
    if p.formal:
        for a, b in (("don't", 'do not'), ("doesn't", 'does not'), ("isn't", 'is not'), ("can't", 'cannot'), ("didn't", 'did not'),
                     ("I'm ", 'I am '), ("I've ", 'I have '), ("I'll ", 'I will '), ("we'll ", 'we will '), ("you'll ", 'you will '),
                     ("Don't", 'Do not'), ("won't", 'will not'), ("wouldn't", 'would not'), ("couldn't", 'could not'),
                     ("That's ", 'That is '), ("that's ", 'that is '), ("aren't", 'are not'), ("haven't", 'have not')):
            text = text.replace(a, b)
    if p.emoji and R.chance(40) and '\n' not in text[-30:]:
        text += ' ' + p.emoji
    return text


def unique(make):
    for _ in range(400):
        t = make()
        if t not in SEEN:
            SEEN.add(t)
            for k in sorted(FRAG):
                INTHREAD.update(x for x in FRAG[k] if x in t)
            return t
    raise SystemExit('fragments used up: ' + t)


for h in HAND:
    if h['text']:
        if h['text'] in SEEN:
            raise SystemExit('hand-written twice: ' + h['id'])
        SEEN.add(h['text'])

FRESH = {}


INTHREAD = set()


def take(key):
    """every fragment of a list once before any comes again, and none twice in a thread;
    'a+b' are two lists together"""
    for _ in range(40):
        if not FRESH.get(key):
            FRESH[key] = R.shuffle([x for k in key.split('+') for x in FRAG.get(k, [])])
        x = FRESH[key].pop()
        if x not in INTHREAD:
            break
    return x


def opener_text(p, c):
    g = 'gl' if c['subjects'][0] in OFCLAY else GROUP.get(c['topic'])

    def make():
        paras = [c['text']]
        if c['kind'] == 'help':
            first = [take('d ' + g)] if R.chance(80) else []
            if R.chance(25):
                first.append(take('d ' + g))
            second = [take('tried ' + g)] if g in ('hw', 'gl') and c['subjects'][0] not in ASKING and R.chance(70) else []
            if second and R.chance(20):
                second.append(take('tried ' + g))
            end = take('ask' if g in ('hw', 'gl') or R.chance(30) else 'askor')
            if R.chance(50):
                paras[0] += ' ' + ' '.join(first)
            elif first:
                paras.append(' '.join(first + second))
                second = []
            paras.append(' '.join(second + [end])) if R.chance(70) else paras.extend(second + [end])
        elif c['kind'] == 'suggestion':
            paras.append(take('csug')) if R.chance(75) else None
            if R.chance(40) and g in ('ws', 'or'):
                paras.append(take('d ' + g)) if g == 'ws' and R.chance(60) else None
        elif c['kind'] == 'complaint':
            if R.chance(40) and g == 'or':
                paras[0] += ' ' + take('d or')
            paras.append(take('ccom')) if R.chance(85) else None
        else:
            paras.append(take('chatadd')) if R.chance(70) else None
        return '\n\n'.join(x.strip() for x in paras if x)
    return unique(make)


def reply_text(p, kind, body=None, group='', about='help'):
    hw = group in ('hw', 'gl')

    def join(a, b, pc):
        t = take(a)
        return t + (' ' if R.chance(75) else '\n\n') + take(b) if R.chance(pc) else t

    def make():
        if kind == 'answer':
            t = body
            if R.chance(75):
                t = take('aopen') + (' ' if R.chance(60) else '\n\n') + t
            if R.chance(60) or t in SEEN:
                t += (' ' if R.chance(50) else '\n\n') + take('aclose+aclose ' + group)
            return t
        if kind == 'staff':
            t = body or take('sgen ' + about)
            if R.chance(80):
                t = take('sopen+sopen ' + about) + ' ' + t
            if R.chance(70) or t in SEEN:
                t += (' ' if R.chance(40) else '\n\n') + take('sclose+sclose complaint' if about == 'complaint' else 'sclose+sclose hw' if hw else 'sclose')
            return t
        if kind == 'thanks':
            if about != 'help':
                return join('thanks talk', 'thanksadd talk', 60)
            return join('thanks+thanks ' + group, 'thanksadd+thanksadd hw' if hw else 'thanksadd', 75)
        if kind == 'more':
            return take('more' if hw else 'more or') + ' ' + body
        if kind == 'same':
            return join('same+same hw' if hw else 'same', 'sameadd+sameadd hw' if hw else 'sameadd', 80)
        if kind == 'plus':
            return join('plus', 'plusadd', 75)
        if kind == 'chat':
            return body + ' ' + take('chatadd') if body else join('chatre', 'chatadd', 60)
        raise SystemExit(kind)
    return unique(make)


# ---------------------------------------------------------------- calendar

MONTHS = [(2025, 9), (2025, 10), (2025, 11), (2025, 12)] + [(2026, m) for m in range(1, 11)]
WEIGHT = [58, 68, 112, 76, 80, 92, 128, 134, 104, 92, 86, 98, 146, 226]
START = datetime(2025, 9, 1, tzinfo=UTC)
END = datetime(2026, 10, 31, 22, 40, tzinfo=UTC)
CUT = datetime(2026, 10, 9, tzinfo=UTC)            # after this only hand-written threads
LATE = datetime(2026, 10, 16, 12, tzinfo=UTC)      # the last hundred members' messages come after this
TARGET = {'mail': 485, 'helpdesk': 452, 'forum': 552}


def awake(p, t, kind):
    """moves a time to an hour in which this person writes"""
    lt = local(t, p.zone)
    a, b = (7, 23) if kind != 'open' else p.hours
    if p.staff and lt.weekday() >= 5 and R.chance(80):
        t += timedelta(days=7 - lt.weekday())
        lt = local(t, p.zone)
    if a <= lt.hour < b:
        return t
    hour = R.rng(a, b - 1) if kind == 'open' else R.rng(7, 10)
    new = lt.replace(hour=hour, minute=R.below(60), second=R.below(60))
    if new < lt:
        new += timedelta(days=1)
    return new.astimezone(UTC)


THREADS = []
MSGS = []


class Msg:
    pass


def gap_minutes(kind, chan, staff):
    if kind == 'action':
        return R.rng(8, 40)
    if staff:
        return R.weighted([(R.rng(50, 300), 5), (R.rng(300, 1200), 5), (R.rng(1200, 3000), 3), (R.rng(3000, 9000), 1)])
    if kind in ('same', 'plus', 'chat', 'off_topic'):
        return R.weighted([(R.rng(6, 180), 6), (R.rng(180, 1500), 4), (R.rng(1500, 5000), 1)])
    if kind == 'answer':
        return R.weighted([(R.rng(9, 120), 4), (R.rng(120, 900), 5), (R.rng(900, 3000), 2)])
    if kind == 'thanks':
        return R.weighted([(R.rng(60, 900), 3), (R.rng(900, 4500), 5)])
    return R.rng(30, 1700)


def schedule(start, parts, limit, scale=1.0):
    """parts: [(person, kind)], gives times; shrinks the gaps when the limit is near"""
    for attempt in range(60):
        t = start
        times = []
        for i, (p, kind) in enumerate(parts):
            if i:
                t = t + timedelta(minutes=max(4, int(gap_minutes(kind, '', p.staff) * scale)), seconds=R.below(60))
                if scale > 0.06:
                    t = awake(p, t, kind)
            times.append(t)
        if times[-1] < limit:
            return times
        scale *= 0.75
    raise SystemExit('no room before the limit')


def add_thread(chan, subject, topic, start, msgs, limit=END, flags=(), case=None):
    """msgs: dicts who, kind, text, flags, parent (index)"""
    th = dict(chan=chan, subject=subject, topic=topic, msgs=[], flags=list(flags), no=len(THREADS) + 1)
    times = schedule(start, [(m['who'], m['kind']) for m in msgs], limit, 0.1 if 'modcase' in flags else 1.0)
    if 'modcase' in flags:      # closed for a good half day
        k = next(i for i, m in enumerate(msgs) if 'closed.disabled' in m.get('flags', []))
        times = times[:k] + [t + timedelta(hours=14) for t in times[k:]]
    for i, m in enumerate(msgs):
        o = Msg()
        o.who, o.kind, o.text, o.time = m['who'], m['kind'], m['text'], times[i]
        o.flags, o.parent, o.hand = m.get('flags', []), m.get('parent', i - 1), m.get('hand', False)
        o.thread, o.n, o.chan = th, i, chan
        o.label = m.get('label', m['kind'])
        o.accept, o.note = m.get('accept', False), m.get('note', False)
        o.who.used += 1
        o.who.chans.add(chan)
        th['msgs'].append(o)
        MSGS.append(o)
    THREADS.append(th)
    return th


def month_start(i):
    return datetime(MONTHS[i][0], MONTHS[i][1], 1, tzinfo=UTC)


def start_in(i, p, last_day=27):
    t = month_start(i) + timedelta(days=R.below(last_day), hours=R.below(24), minutes=R.below(60), seconds=R.below(60))
    t = awake(p, t, 'open')
    return max(t, month_start(i) + timedelta(hours=7))


def active(day, chan=None):
    return [p for p in MEMBERS if p.join <= day]


def author(day, chan, kind=''):
    pool = [p for p in active(day) if kind != 'help' or 'H' not in p.flags]
    fresh = [p for p in pool if not p.used and p.home == chan] or [p for p in pool if not p.used]
    if fresh and R.chance(62):
        return R.pick(fresh)
    near = [p for p in pool if p.home == chan or chan in p.chans]
    return R.pick(near if near and R.chance(72) else pool)


def helper(day, avoid, topic):
    if R.chance(64):
        pool = [p for p in HELPERS if p not in avoid]
        w = {'glaze': ['Priya Raghunathan', 'Beatriz Nogueira', 'Linnea Bergqvist'], 'ember': ['Kofi Mensah', 'Daniel Achterberg'],
             'firmware': ['Jun-ho Baek', 'Kofi Mensah'], 'firing': ['Linnea Bergqvist', 'Ruth Macallan', 'Daniel Achterberg']}
        return R.weighted([(p, 6 if p.name in w.get(topic, []) else 2) for p in pool])
    return R.pick([p for p in active(day) if p not in avoid])


# hand-written threads
groups = []
for h in HAND:
    if h['n'] == 1:
        groups.append([])
    groups[-1].append(h)


def who_of(h, op):
    w = h.get('who')
    if w == 'op':
        return op
    if w == 'ines':
        return INES
    if w == 'marek':
        return MAREK
    if w == SUPPLIER.name:
        return SUPPLIER
    return BY_NAME[w]


def hand_msgs(g):
    op = who_of(g[0], None)
    res = []
    for i, h in enumerate(g):
        p = who_of(h, op)
        lab = h['kind']
        # members' answers go to the question, thanks and follow-ups to the message before
        parent = i - 1
        if i and not p.staff and h['kind'] in ('off_topic', 'answer', 'suggestion') and p is not op:
            parent = 0 if h['kind'] != 'answer' or g[i - 1]['kind'] != 'help' else i - 1
        res.append(dict(who=p, kind=h['kind'], text=h['text'], flags=h.get('flags', []), hand=True, label=lab, parent=parent,
                        accept='accept' in h.get('flags', [])))
    return res


def counted(h, g):
    op = who_of(g[0], None)
    p = who_of(h, op)
    return not p.staff and p is not SUPPLIER and h['kind'] != 'action'


def klass(h):
    return h['kind'] if h['kind'] in ('help', 'suggestion', 'complaint') else 'other'


late = [g for g in groups if g[0]['when'].startswith('late')]
counts = {'help': 0, 'suggestion': 0, 'complaint': 0, 'other': 0}
vecs = []
for g in late:
    v = dict.fromkeys(counts, 0)
    for h in g:
        if counted(h, g):
            v[klass(h)] += 1
            counts[klass(h)] += 1
    vecs.append(v)
KEYS = ['help', 'suggestion', 'complaint', 'other']
WANT = dict(help=40, suggestion=17, complaint=20, other=23)
spare = tuple(counts[k] - WANT[k] for k in KEYS)
if min(spare) < 0:
    raise SystemExit('too few late messages: %r' % (spare,))
# choose the threads that stay outside the last hundred, exactly (subset sum)
reach = {(0, 0, 0, 0): None}
order = R.shuffle([i for i in range(len(late)) if ':' not in late[i][0]['when']])
for i in order:
    v = tuple(vecs[i][k] for k in KEYS)
    for s in sorted(reach):
        t = tuple(a + b for a, b in zip(s, v))
        if all(a <= b for a, b in zip(t, spare)) and t not in reach:
            reach[t] = (s, i)
if spare not in reach:
    raise SystemExit('late threads cannot be split: %r' % (spare,))
early, s = set(), spare
while reach[s]:
    s, i = reach[s]
    early.add(i)
REAL_LATE = [i for i in range(len(late)) if i not in early]
slots = R.shuffle([k for k in range(len(REAL_LATE))])
span = (END - LATE).total_seconds()
for pos, i in enumerate(REAL_LATE):
    g = late[i]
    p = who_of(g[0], None)
    when = g[0]['when']
    if ':' in when:
        t = datetime(2026, 10, int(when.split(':')[1]), tzinfo=UTC) + timedelta(hours=R.below(22), minutes=R.below(60), seconds=R.below(60))
    else:
        t = LATE + timedelta(seconds=int(span * (slots[pos] + 0.2) / len(REAL_LATE)))
    t2 = awake(p, t, 'open')
    if t2 > END - timedelta(minutes=30):
        t2 = END - timedelta(minutes=30 + R.below(200))
    if 'Halloween' in g[0]['subject']:
        t2 = datetime(2026, 10, 31, 19, 12, 40, tzinfo=UTC)
    add_thread(g[0]['channel'], g[0]['subject'], g[0]['topic'], max(t2, LATE + timedelta(minutes=5)), hand_msgs(g), END, g[0].get('flags', []))
for i in sorted(early):
    g = late[i]
    p = who_of(g[0], None)
    t = CUT + timedelta(hours=R.below(110), minutes=R.below(60), seconds=R.below(60))
    add_thread(g[0]['channel'], g[0]['subject'], g[0]['topic'], awake(p, t, 'open'), hand_msgs(g), LATE, g[0].get('flags', []))
rest = [g for g in groups if not g[0]['when'].startswith('late')]
BAG = []
for g in rest:
    when = g[0]['when']
    if when == 'any':
        if not BAG:
            BAG = R.shuffle([i for i in range(13) for _ in range(1 + WEIGHT[i] // 75)])
        i = BAG.pop()
    else:
        i = MONTHS.index((int(when[:4]), int(when[5:])))
    p = who_of(g[0], None)
    t = start_in(i, p, 24)
    add_thread(g[0]['channel'], g[0]['subject'], g[0]['topic'], t, hand_msgs(g), CUT, g[0].get('flags', []))


# composed threads
def quota():
    have = {}
    for m in MSGS:
        k = (m.chan, m.time.year, m.time.month)
        have[k] = have.get(k, 0) + 1
    return have


def in_season(c, month):
    r = SEASON.get(c['subjects'][0])
    if not r:
        return True
    a, b = r
    return a <= month <= b if a <= b else month >= a or month <= b


def choose_case(chan, month):
    kind = R.weighted([('help', 52), ('suggestion', 14), ('complaint', 15), ('off_topic', 19 if chan == 'forum' else 9 if chan == 'mail' else 2)])
    pool = [c for c in CASES if c['kind'] == kind and in_season(c, month)]
    if chan == 'helpdesk':
        pool = [c for c in pool if kind != 'help' or c['topic'] in ('shop', 'shipping', 'account', 'workshop', 'ember', 'firmware')
                or R.chance(15)] or pool
    if chan == 'forum':
        pool = [c for c in pool if c['topic'] not in ('account', 'shipping') and (kind != 'help' or any(not a.startswith('S:') for a in c['answers']))] or pool
    least = min(c['used'] for c in pool)
    return R.pick([c for c in pool if c['used'] <= least])


def compose(chan, i, room):
    month = MONTHS[i][1]
    c = choose_case(chan, month)
    sub = c['subjects'][c['used'] % len(c['subjects'])]
    c['used'] += 1
    day = (month_start(i) - START).days + 14
    op = author(day, chan, c['kind'])
    start = start_in(i, op, 6 if i == 13 else 28)
    day = (start - START).days
    INTHREAD.clear()
    ms = [dict(who=op, kind=c['kind'], text=voice(op, opener_text(op, c)))]
    used = [op]
    g, ab = GROUP.get(c['topic'], ''), c['kind']

    def add(p, kind, text, label, parent=None, **kw):
        ms.append(dict(who=p, kind=kind, text=voice(p, text), label=label, parent=len(ms) - 1 if parent is None else parent, **kw))
        if p not in used:
            used.append(p)

    staffp = MAREK if c['topic'] in ('ember', 'firmware', 'firing', 'safety') and R.chance(70) else INES if R.chance(80) else MAREK
    peers = [a for a in c['answers'] if not a.startswith('S:')]
    staffa = [a[2:] for a in c['answers'] if a.startswith('S:')]
    R.shuffle(peers)
    R.shuffle(staffa)
    big = chan == 'forum' or room > 7
    if c['kind'] == 'help':
        silent = R.chance(12 if chan != 'helpdesk' else 5)
        if chan == 'forum':
            for _ in range(R.weighted([(0, 6), (1, 4), (2, 2)])):
                p = author(day, chan)
                if p not in used:
                    add(p, 'same', reply_text(p, 'same', group=g, about=ab), 'off_topic', 0)
        if not silent:
            if chan == 'helpdesk':
                body = (staffa or peers)[0]
                add(staffp, 'staff', reply_text(staffp, 'staff', body, group=g, about=ab), 'staff', 0)
                first = len(ms) - 1
                if R.chance(16):
                    add(INES if staffp is MAREK else MAREK, 'staff', unique(lambda: take('note') + (' ' + R.pick(['(I)', '(M)', 'Thanks.', 'See you at four.', 'Same as last week.']) if R.chance(80) else '')), 'staff', 0, note=True)
            elif peers and (chan == 'forum' or R.chance(62)):
                p = helper(day, used, c['topic'])
                add(p, 'answer', reply_text(p, 'answer', peers.pop(0), group=g, about=ab), 'answer', 0)
            else:
                add(staffp, 'staff', reply_text(staffp, 'staff', (staffa or peers)[0], group=g, about=ab), 'staff', 0)
            if chan != 'helpdesk':
                first = len(ms) - 1
            if R.chance(38 if g in ('hw', 'gl') else 18 if g == 'or' else 0):
                q, a = R.pick(MOREQ if g in ('hw', 'gl') else MOREQ_OR)
                add(op, 'more', reply_text(op, 'more', q, group=g, about=ab), 'help', first)
                if R.chance(80):
                    p = ms[first]['who'] if R.chance(75) else helper(day, used, c['topic'])
                    if chan == 'helpdesk':
                        p = staffp
                    add(p, 'staff' if p.staff else 'answer', reply_text(p, 'staff' if p.staff else 'answer', a, group=g, about=ab), 'staff' if p.staff else 'answer')
            if peers and chan == 'forum' and R.chance(72):
                p = helper(day, used, c['topic'])
                add(p, 'answer', reply_text(p, 'answer', peers.pop(0), group=g, about=ab), 'answer', 0)
            if chan == 'forum' and staffa and R.chance(60):
                add(staffp, 'staff', reply_text(staffp, 'staff', staffa[0], group=g, about=ab), 'staff', 0)
            if R.chance(58):
                add(op, 'thanks', reply_text(op, 'thanks', group=g, about=ab), 'thanks', first)
                ans = [k for k, m in enumerate(ms) if m['kind'] in ('answer', 'staff') and not m.get('note')]
                if chan == 'forum' and ans:
                    ms[ans[0]]['accept'] = True
                if chan == 'forum' and R.chance(25):
                    p = author(day, chan)
                    if p not in used:
                        add(p, 'chat', reply_text(p, 'thanks', group=g, about=ab), 'thanks', first)
    elif c['kind'] == 'off_topic':
        n = R.rng(2, 7) if chan == 'forum' else R.rng(0, 2) if chan == 'mail' else 1
        bodies = list(c['answers'])
        for k in range(n):
            p = helper(day, [], 'chat') if R.chance(25) else author(day, chan)
            if p in used:
                continue
            if chan == 'helpdesk':
                p = INES
            body = bodies.pop(0) if bodies and p is not INES else None
            add(p, 'chat', reply_text(p, 'chat', body, group=g, about=ab), 'staff' if p.staff else 'off_topic', 0 if R.chance(70) else None)
    else:
        n = R.rng(1, 6) if chan == 'forum' else R.rng(0, 1) if chan == 'mail' else 0
        for k in range(n):
            p = helper(day, [], 'chat') if R.chance(25) else author(day, chan)
            if p in used:
                continue
            if peers and R.chance(60):
                add(p, 'answer', reply_text(p, 'answer', peers.pop(0), group=g, about=ab), 'answer', 0)
            else:
                kind = 'plus' if c['kind'] == 'suggestion' else 'same'
                add(p, kind, reply_text(p, kind), c['kind'] if kind == 'same' else 'suggestion', 0)
        if R.chance(74 if chan != 'forum' else 55):
            add(staffp, 'staff', reply_text(staffp, 'staff', staffa[0] if staffa and R.chance(80) else None, group=g, about=ab), 'staff', 0)
            if R.chance(30):
                add(op, 'thanks', reply_text(op, 'thanks', group=g, about=ab), 'thanks')
    add_thread(chan, sub, c['topic'] if c['topic'] != 'forum' else 'account', start, ms, CUT if i == 13 else END if i < 12 else CUT, ())


FRAC = sum(WEIGHT)
for i in range(len(MONTHS)):
    for chan in ('mail', 'helpdesk', 'forum'):
        want = TARGET[chan] * WEIGHT[i] // FRAC
        if i == 13:
            want = 26 if chan == 'forum' else 22
            have = lambda: sum(1 for m in MSGS if m.chan == chan and datetime(2026, 10, 1, tzinfo=UTC) <= m.time < CUT)
        else:
            have = lambda: quota().get((chan,) + MONTHS[i], 0)
        while have() < want - 1:
            compose(chan, i, want - have())
for p in MEMBERS:
    if not p.used:
        raise SystemExit('never used: ' + p.name)
MSGS.sort(key=lambda m: (m.time, m.thread['no'], m.n))

# one moment each
last = None
for m in MSGS:
    if last and m.time <= last:
        m.time = last + timedelta(seconds=1)
    last = m.time

# ---------------------------------------------------------------- mail


def b64word(s):
    """RFC 2047; words of at most 45 bytes, cut between characters"""
    if all(32 <= ord(c) < 127 for c in s):
        return s
    out, cur = [], b''
    for ch in s:
        e = ch.encode()
        if len(cur) + len(e) > 42:
            out.append(cur)
            cur = b''
        cur += e
    out.append(cur)
    return '\n '.join('=?UTF-8?B?%s?=' % base64.b64encode(x).decode() for x in out)


def address(p):
    n = p.name
    if any(ord(c) > 126 for c in n):
        n = b64word(n)
    elif re.search(r"[^A-Za-z0-9 \-']", n):
        n = '"%s"' % n
    return '%s <%s>' % (n, p.email)


DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
MON = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']


def rfc_date(t, zone):
    lt = local(t, zone)
    off = int(lt.utcoffset().total_seconds() // 60)
    return '%s, %d %s %d %02d:%02d:%02d %s%02d%02d' % (DAYS[lt.weekday()], lt.day, MON[lt.month - 1], lt.year, lt.hour, lt.minute,
                                                      lt.second, '-' if off < 0 else '+', abs(off) // 60, abs(off) % 60)


def wrap(text, width=72):
    res = []
    for line in text.split('\n'):
        while len(line) > width and not line.startswith('>'):
            k = line.rfind(' ', 0, width + 1)
            if k <= 0:
                break
            res.append(line[:k])
            line = line[k + 1:]
        res.append(line)
    return '\n'.join(res)


PNG = base64.b64decode('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==')
LOG = 'time_s,setpoint_c,measured_c,relay\n' + ''.join(
    '%d,%d,%.1f,%s\n' % (k * 60, 540 + k * 3, 538.2 + k * 2.98, 'OFF' if k > 12 else 'ON') for k in range(16))


def part(text, kind='plain', force_qp=False):
    raw = text.encode()
    long = max((len(x) for x in raw.split(b'\n')), default=0) > 900
    if all(b < 128 for b in raw) and not long and not force_qp:
        return 'Content-Type: text/%s; charset=us-ascii\nContent-Transfer-Encoding: 7bit\n' % kind, text
    if not long and not force_qp:
        return 'Content-Type: text/%s; charset=utf-8\nContent-Transfer-Encoding: 8bit\n' % kind, text
    qp = binascii.b2a_qp(raw.replace(b'\r', b''), istext=True, quotetabs=False).decode('ascii')
    return 'Content-Type: text/%s; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n' % kind, qp


def to_html(text, tail=''):
    ps = ''.join('<p>%s</p>\n' % html.escape(x, quote=False).replace('\n', '<br>\n') for x in re.split(r'\n\n+', text))
    return '<html><head><meta charset="utf-8"></head><body>\n%s%s</body></html>\n' % (ps, tail)


def greeting(m, parent):
    p = m.who
    if re.match(r'(Hello|Hi|Dear|Hey|Guten|Olá|To all|Good)\b', m.text) or 'de' in m.flags or 'pt' in m.flags:
        return ''
    if m.n == 0:
        return p.greet_all
    target = parent.who.first if parent else ''
    if m.text.startswith(target):
        return ''
    return p.greet.format(f=target) if R.chance(70) else ''


def written(m, parent):
    """body as typed: greeting, text, name"""
    g = greeting(m, parent)
    bye = m.who.bye.format(f=m.who.first, n=m.who.name)
    if 'de' in m.flags or 'pt' in m.flags or 'newsletter' in m.flags:
        bye = ''
    elif m.n and R.chance(35):
        bye = m.who.first
    return '\n\n'.join(x for x in (g, m.text, bye) if x)


def attribution(m, parent):
    lt = local(parent.time, m.who.zone)
    n = parent.who.name
    style = m.who.no % 4
    if style == 0:
        return 'On %s, %d %s %d at %02d:%02d, %s <%s> wrote:' % (DAYS[lt.weekday()], lt.day, MON[lt.month - 1], lt.year, lt.hour, lt.minute, n, parent.who.email)
    if style == 1:
        return 'On %d %s %d, %s wrote:' % (lt.day, MON[lt.month - 1], lt.year, n)
    if style == 2:
        return 'On %d-%02d-%02d %02d:%02d, %s wrote:' % (lt.year, lt.month, lt.day, lt.hour, lt.minute, n)
    if m.who.zone == 'C' and m.who.name in ('Helga Brunner', 'Anselm Vogt', 'Lukas Steiner', 'Ottilie Kramer', 'Benedikt Auer', 'Clara Neumann'):
        return 'Am %02d.%02d.%d um %02d:%02d schrieb %s:' % (lt.day, lt.month, lt.year, lt.hour, lt.minute, n)
    return '%s wrote on %d %s:' % (n, lt.day, MON[lt.month - 1])


MBOX = []


def mail_raw(p, t, headers, body_head, body):
    lt = t
    frm = 'From %s %s %s %2d %02d:%02d:%02d %d' % (p.email, DAYS[lt.weekday()], MON[lt.month - 1], lt.day, lt.hour, lt.minute, lt.second, lt.year)
    text = headers + body_head + '\n' + body
    if not text.endswith('\n'):
        text += '\n'
    text = re.sub(r'(?m)^(>*From )', r'>\1', text.split('\n\n', 1)[0]) + '\n\n' + re.sub(r'(?m)^(>*From )', r'>\1', text.split('\n\n', 1)[1])
    MBOX.append((t, frm + '\n' + text + '\n'))


def message_id(m):
    host = m.who.email.split('@')[1]
    return '<%s.%x@%s>' % (m.time.strftime('%Y%m%d%H%M%S'), 0x9E37 * (m.thread['no'] * 16 + m.n + 1) & 0xFFFFFF, host)


LABELS = []
EARLIER = '''On Mon, 12 Oct 2026 at 09:14, Ines Carvalho <ines.carvalho@kilnhouse.example> wrote:
> Dear Tomasz,
>
> thank you for sending the first board back. We have had it on the
> table and could not make it fail here, but that can be the cooler
> room.
>
> A new Ember board left Brno this morning. The tracking number is in
> the second mail. There may be a customs fee, please keep the receipt
> so that we can pay it back to you.
>
> I hope that the next firing goes through.
>
> Warm regards,
> Ines'''


def emit_mail(m, robot_headers=''):
    th = m.thread
    parent = th['msgs'][m.parent] if m.n else None
    m.mid = message_id(m)
    subject = th['subject']
    prefix = ''
    if m.n:
        prefix = 'AW: ' if m.who.name in ('Helga Brunner', 'Ottilie Kramer', 'Anselm Vogt') else 'SV: ' if m.who.name in ('Freya Holm', 'Walter Nyqvist') else 'Re: '
    h = 'Return-Path: <%s>\n' % m.who.email
    h += 'Delivered-To: help@kilnhouse.example\n'
    h += 'Received: from mx.%s by mail.kilnhouse.example with ESMTPS;\n\t%s\n' % (m.who.email.split('@')[1], rfc_date(m.time + timedelta(seconds=3), 'W'))
    h += 'From: %s\n' % address(m.who)
    if m.n == 0:
        if m.who.staff:
            h += 'To: members@kilnhouse.example\nCc: help@kilnhouse.example\n'
        else:
            h += 'To: Kilnhouse help <help@kilnhouse.example>\n'
    else:
        h += 'To: %s\nCc: help@kilnhouse.example\n' % address(parent.who)
    h += 'Subject: %s\n' % b64word(prefix + subject)
    h += 'Date: %s\n' % rfc_date(m.time, m.who.zone)
    h += 'Message-ID: %s\n' % m.mid
    if m.n:
        chain = []
        q = parent
        while True:
            chain.insert(0, q.mid)
            if q.n == 0:
                break
            q = th['msgs'][q.parent]
        h += 'In-Reply-To: %s\nReferences: %s\n' % (parent.mid, '\n '.join(chain))
    if 'newsletter' in m.flags:
        h += 'List-Unsubscribe: <https://workshop-supplies.example/u/8841>\nPrecedence: bulk\n'
    h += 'MIME-Version: 1.0\n'
    typed = written(m, parent)
    text = wrap(typed) if m.who.wrap else typed
    quote = ''
    if m.n and R.chance(66):
        src = wrap(parent.text, 70).split('\n')
        if len(src) > 14:
            src = src[:13] + ['[...]']
        quote = attribution(m, parent) + '\n' + '\n'.join('> ' + x if x else '>' for x in src)
    if 'quote' in m.flags:
        quote = EARLIER
    sig = '\n-- \n' + m.who.sig if m.who.sig and (m.n == 0 or R.chance(50)) else ''
    if 'quote' in m.flags:
        sig = '\n-- \nTomasz Wieczorek\nPottery Under The Stairs\nLillehammer'
    if quote and m.who.no % 5 == 2 and m.n:       # some answer below the quotation
        full = quote + '\n\n' + text + sig
    else:
        full = text + ('\n\n' + quote if quote else '') + sig
    full += '\n'
    tail = ''
    rich = m.who.html or 'quote' in m.flags or 'newsletter' in m.flags
    if 'quote' in m.flags:
        tail = '<p>-- <br>Tomasz Wieczorek<br>Pottery Under The Stairs<br>Lillehammer<br><img src="https://pixel.mailrow.example/seen/7f31c0.png" width="1" height="1" alt=""></p>\n'
    if 'newsletter' in m.flags:
        tail = '<img src="https://track.workshop-supplies.example/o.gif?c=autumn26&amp;r=kilnhouse" width="1" height="1" alt="">\n'
    if rich and quote:
        tail = '<blockquote type="cite">%s</blockquote>\n' % html.escape(re.sub(r'(?m)^> ?', '', quote), quote=False).replace('\n', '<br>\n') + tail
    bnd = '=_kiln_%d_%d' % (th['no'], m.n)
    force = m.who.no % 3 == 0
    if rich:
        hp, bp = part(full, force_qp=force)
        hh, bh = part(to_html(typed, tail), 'html', True)
        head = 'Content-Type: multipart/alternative; boundary="%s"\n' % bnd
        body = '--%s\n%s\n%s\n--%s\n%s\n%s\n--%s--\n' % (bnd, hp, bp, bnd, hh, bh, bnd)
    else:
        head, body = part(full, force_qp=force)
    if 'attach' in m.flags:
        if 'Both logs' in m.text:
            files = [('E-17 firing 1.csv', 'text/csv', LOG.encode()), ('E-17 firing 2.csv', 'text/csv', LOG.replace('OFF', 'DROP').encode())]
        else:
            files = [('picture.png', 'image/png', PNG)]
        b2 = bnd + '_m'
        res = '--%s\n%s\n%s\n' % (b2, head, body)
        for fn, ct, data in files:
            res += '--%s\nContent-Type: %s; name="%s"\nContent-Disposition: attachment; filename="%s"\nContent-Transfer-Encoding: base64\n\n%s\n' % (
                b2, ct, fn, fn, '\n'.join(base64.b64encode(data).decode()[k:k + 76] for k in range(0, len(base64.b64encode(data)), 76)))
        head = 'Content-Type: multipart/mixed; boundary="%s"\n' % b2
        body = res + '--%s--\n' % b2
    LABELS.append((m.time, 'mail', m.mid, 'auto' if 'newsletter' in m.flags else m.label, m))
    mail_raw(m.who, m.time, h, head, body)


for m in MSGS:
    if m.chan == 'mail':
        emit_mail(m)


def auto_mail(p, t, subject, text, extra, to='help@kilnhouse.example', ref=None, path=None):
    mid = '<auto.%s.%d@%s>' % (t.strftime('%Y%m%d%H%M%S'), len(MBOX), p.email.split('@')[1])
    h = 'Return-Path: <%s>\nDelivered-To: help@kilnhouse.example\nFrom: %s\nTo: %s\nSubject: %s\nDate: %s\nMessage-ID: %s\n' % (
        p.email if path is None else path, address(p), to, b64word(subject), rfc_date(t, p.zone), mid)
    if ref:
        h += 'In-Reply-To: %s\nReferences: %s\n' % (ref, ref)
    h += extra + 'MIME-Version: 1.0\n'
    LABELS.append((t, 'mail', mid, 'auto', None))
    return h, text, t, p


AUTO_TEXT = ['{n} orders wait for a parcel, the oldest since {d} days. Shelf 3 is nearly empty (cones 5 to 6).',
             'Night copy of the wiki done: {n} pages changed, {d} new. No page was lost.',
             'Kiln booking closed for the week. {n} of 40 places are taken, {d} people are on the waiting list.']
for i, (y, mo) in enumerate(MONTHS):
    for k in range(1 if i % 3 else 2):
        t = datetime(y, mo, 3 + 11 * k + i % 5, 4, 30, 11 + i, tzinfo=UTC)
        n, d = 9 + i * 3 + k, 1 + (i * 5 + k) % 8
        h, body, t, p = auto_mail(ROBOT, t, ['Orders waiting', 'Wiki copy', 'Kiln bookings'][(i + k) % 3], AUTO_TEXT[(i + k) % 3].format(n=n, d=d) + '\n\nThis mail was written by a machine. Nobody reads answers to it.\n',
                                  'Auto-Submitted: auto-generated\nPrecedence: bulk\n')
        mail_raw(p, t, h, part(body)[0], part(body)[1])
staff_mails = [m for m in MSGS if m.chan == 'mail' and m.who.staff and m.n and m.time < datetime(2026, 10, 28, tzinfo=UTC)]
for k, text in enumerate(FRAG['oops']):
    src = staff_mails[(k * 2 + 1) * len(staff_mails) // 16]
    p = src.thread['msgs'][src.parent].who
    t = src.time + timedelta(seconds=41 + k)
    h, body, t, p = auto_mail(p, t, ['Automatic reply: ', 'Out of office: ', 'Autoreply: '][k % 3] + src.thread['subject'], text + '\n',
                              'Auto-Submitted: auto-replied\nX-Autoreply: yes\nPrecedence: auto_reply\n', address(src.who), src.mid, '')
    mail_raw(p, t, h, part(body)[0], part(body)[1])
BOUNCE = Person()
BOUNCE.__dict__.update(SUPPLIER.__dict__)
BOUNCE.name, BOUNCE.email = 'Mail Delivery System', 'mailer-daemon@kilnhouse.example'
t = datetime(2026, 9, 17, 10, 2, 31, tzinfo=UTC)
h, body, t, p = auto_mail(BOUNCE, t, 'Undelivered mail returned to sender', '', 'Auto-Submitted: auto-replied\n', path='')
bnd = '=_bounce_1'
mail_raw(p, t, h, 'Content-Type: multipart/report; report-type=delivery-status; boundary="%s"\n' % bnd,
         '--{b}\nContent-Type: text/plain; charset=us-ascii\n\nYour message could not be delivered:\n\n<joao@tavares-old.example>: mailbox is gone\n\n--{b}\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mail.kilnhouse.example\n\nFinal-Recipient: rfc822; joao@tavares-old.example\nAction: failed\nStatus: 5.1.1\n\n--{b}--\n'.format(b=bnd))
MBOX.sort(key=lambda x: x[0])

# ---------------------------------------------------------------- helpdesk

API = 'https://kilnhouse.zendesk.example/api/v2'


def iso(t):
    return t.strftime('%Y-%m-%dT%H:%M:%SZ')


ZID = {}


def zid(p):
    if p.no not in ZID:
        ZID[p.no] = (p, 361200000000 + p.no * 7919)
    return ZID[p.no][1]


zid(INES)
zid(MAREK)
TICKETS, RATINGS = [], []
zthreads = sorted((t for t in THREADS if t['chan'] == 'helpdesk'), key=lambda t: t['msgs'][0].time)
good, bad = list(FRAG['csat_good']), list(FRAG['csat_bad'])
cid, tid = 8810400000, 4100
NOW = datetime(2026, 10, 31, 23, 30, tzinfo=UTC)
for th in zthreads:
    tid += 1
    op = th['msgs'][0].who
    chan = R.pick(['email', 'email', 'web', 'web', 'api'])
    comments = []
    agent = next((m.who for m in th['msgs'] if m.who.staff), None)
    for m in th['msgs']:
        cid += 37
        body = m.text
        if not m.note:
            body = written(m, th['msgs'][m.parent] if m.n else None) if chan == 'email' or m.who.staff else m.text
        c = dict(id=cid, type='Comment', author_id=zid(m.who), body=body, public=not m.note)
        c['html_body'] = '<div class="zd-comment" dir="auto">' + ''.join('<p>%s</p>' % html.escape(x, quote=False).replace('\n', '<br>') for x in body.split('\n\n')) + '</div>'
        c['plain_body'] = body
        c['attachments'] = []
        if 'attach' in m.flags or m.who.staff and 'attached' in m.text:
            fn, ct, size = ('papers.pdf', 'application/pdf', 18211) if m.who.staff else ('ink-wells.png', 'image/png', len(PNG))
            c['attachments'] = [dict(url='%s/attachments/%d.json' % (API, cid + 5), id=cid + 5, file_name=fn,
                                     content_url='https://kilnhouse.zendesk.example/attachments/token/%x/?name=%s' % (cid * 977, fn),
                                     content_type=ct, size=size, inline=False, deleted=False, thumbnails=[])]
        c['audit_id'] = cid + 11
        c['via'] = dict(channel='email' if chan == 'email' and not m.who.staff else 'web', source={'from': {}, 'to': {}, 'rel': None})
        c['created_at'] = iso(m.time)
        comments.append(c)
        LABELS.append((m.time, 'helpdesk', '%d/%d' % (tid, cid), 'note' if m.note else m.label, m))
    lastm = [m for m in th['msgs'] if not m.note][-1]
    age = (NOW - lastm.time).days
    if not agent:
        status = 'new' if age < 20 else 'open'
    elif not lastm.who.staff and lastm.label in ('help', 'complaint'):
        status = 'open'
    else:
        status = 'closed' if age > 30 else 'solved' if age > 3 or lastm.label == 'thanks' else 'pending'
    rating = None
    if status in ('solved', 'closed'):
        rating = dict(score='offered')
        if R.chance(38) or lastm.label == 'thanks' and R.chance(60):
            isgood = R.chance(82 if th['msgs'][0].kind != 'complaint' else 55)
            note = (good if isgood else bad).pop(0) if R.chance(45) and (good if isgood else bad) else None
            rid = 360004400000 + tid * 13
            rating = dict(score='good' if isgood else 'bad', id=rid, comment=note)
            when = min(lastm.time + timedelta(hours=R.rng(20, 60)), NOW - timedelta(minutes=30))
            RATINGS.append(dict(url='%s/satisfaction_ratings/%d.json' % (API, rid), id=rid, assignee_id=zid(agent), group_id=360001880011,
                                requester_id=zid(op), ticket_id=tid, score=('good' if isgood else 'bad') + ('_with_comment' if note else ''),
                                created_at=iso(when), updated_at=iso(when), comment=note, reason=None))
    kind = th['msgs'][0].kind
    tags = [th['topic']] + (['private'] if 'private' in th['flags'] else []) + (['escalated'] if 'escalate' in th['flags'] else [])
    src = {'from': {'address': op.email, 'name': op.name}, 'to': {'name': 'Kilnhouse', 'address': 'help@kilnhouse.example'}, 'rel': None} if chan == 'email' else {'from': {}, 'to': {}, 'rel': None}
    TICKETS.append(dict(url='%s/tickets/%d.json' % (API, tid), id=tid, external_id=None, via=dict(channel=chan, source=src),
                        created_at=iso(th['msgs'][0].time), updated_at=iso(th['msgs'][-1].time), type='problem' if kind == 'complaint' else 'question',
                        subject=th['subject'], raw_subject=th['subject'], description=comments[0]['plain_body'],
                        priority='high' if 'escalate' in th['flags'] else 'normal', status=status, recipient='help@kilnhouse.example' if chan == 'email' else None,
                        requester_id=zid(op), submitter_id=zid(op), assignee_id=zid(agent) if agent else None, organization_id=None, group_id=360001880011,
                        collaborator_ids=[], follower_ids=[], email_cc_ids=[], problem_id=None, has_incidents=False, is_public=True, due_at=None,
                        tags=tags, custom_fields=[], satisfaction_rating=rating, brand_id=360000771122, ticket_form_id=None, comments=comments))
ZUSERS = []
for no in sorted(ZID):
    p, i = ZID[no]
    first = min(m.time for m in MSGS if m.who is p and m.chan == 'helpdesk') if any(m.who is p and m.chan == 'helpdesk' for m in MSGS) else START
    ZUSERS.append(dict(id=i, url='%s/users/%d.json' % (API, i), name=p.name, email=p.email, role='agent' if p.staff else 'end-user', active=True,
                       suspended=False, verified=True, time_zone=ZONES[p.zone][3], iana_time_zone=ZONES[p.zone][2], locale='en-GB', tags=[], user_fields={},
                       organization_id=None, created_at=iso(datetime(2023, 5, 2, 9, tzinfo=UTC) if p.staff else first - timedelta(minutes=4)),
                       updated_at=iso(NOW), last_login_at=None))

# ---------------------------------------------------------------- forum

CATS = [(5, 'Ember board', 'Wiring, relays, thermocouples, cases.', 'ember'), (6, 'Firing', 'Schedules, cones, kilns and their moods.', 'firing'),
        (7, 'Glaze chemistry', 'Recipes, faults, test tiles.', 'glaze'), (8, 'Workshops', 'Porto, Utrecht, Brno, Leeds, Accra, Montréal.', 'workshop'),
        (9, 'Firmware', 'Updates, menus, logs.', 'firmware'), (10, 'Shop and parcels', 'Orders that are not private.', 'shop'),
        (11, 'Wiki and this forum', 'How we work together.', 'wiki'), (12, 'Kitchen table', 'Everything else. Tea is on.', 'chat')]
CATOF = {c[3]: c[0] for c in CATS}
CATOF.update(shipping=10, account=11, safety=5)
FBOT = Person()
FBOT.name, FBOT.username, FBOT.no, FBOT.staff, FBOT.zone, FBOT.email = 'kilnbot', 'kilnbot', -2, False, 'W', 'no-reply@kilnhouse.example'
FBOT.forum_name, FBOT.forum_email, FBOT.hours, FBOT.flags = 'kilnbot', FBOT.email, (4, 6), 'B'


def slug(s):
    return re.sub(r'[^a-z0-9]+', '-', ascii_of(s).lower().replace("'", '')).strip('-') or 'topic'


def isoms(t):
    return t.strftime('%Y-%m-%dT%H:%M:%S.') + '%03dZ' % ((t.second * 17 + t.minute * 13) % 1000)


TRUST = {}


def trust(p):
    if p is FBOT or p.staff or 'H' in p.flags:
        return 4 if p.staff or p is FBOT else 3
    return min(2, sum(1 for m in MSGS if m.who is p and m.chan == 'forum') // 3)


def cooked(text):
    out = ''
    for para in text.split('\n\n'):
        e = html.escape(para, quote=False).replace('\n', '<br>\n')
        out += ('\n' if out else '') + '<p>%s</p>' % e
    return out


TOPICS = []
pid = 20110
tno = 600
fthreads = sorted((t for t in THREADS if t['chan'] == 'forum'), key=lambda t: t['msgs'][0].time)
for th in fthreads:
    tno += 3
    ms = th['msgs']
    posts = []
    number = {}
    tags = [th['topic']] if th['topic'] != 'chat' else []
    old = (NOW - ms[-1].time).days > 120 and not any(m.kind == 'action' for m in ms)
    items = [(m, None) for m in ms]
    if th['no'] % 9 == 4 and len(ms) < 3 and (NOW - ms[-1].time).days > 12 and ms[0].kind == 'help':
        b = Msg()
        b.who, b.kind, b.n, b.parent, b.flags, b.accept, b.label, b.hand = FBOT, 'bot', len(ms), 0, [], False, 'auto', False
        b.text = 'This question has waited for a week. If you know the answer, or know who knows, please reply. If it is solved, mark the answer.'
        b.time = ms[-1].time + timedelta(days=7, minutes=2)
        b.thread, b.chan = th, 'forum'
        items.append((b, None))
    if old and th['no'] % 2:
        b = Msg()
        b.who, b.kind, b.n, b.parent, b.flags, b.accept, b.label, b.hand = FBOT, 'action', len(ms) + 1, None, ['autoclosed.enabled'], False, 'auto', False
        b.text, b.time, b.thread, b.chan = '', items[-1][0].time + timedelta(days=90), th, 'forum'
        items.append((b, None))
    accepted = None
    for k, (m, _) in enumerate(items):
        pid += 1 + (k * 7 + tno) % 3
        number[m.n] = k + 1
        if m.kind == 'action':
            code = m.flags[0]
        reply_to = None
        if k and m.kind != 'action' and m.parent is not None and (m.parent > 0 or m.who.staff or k > 1):
            reply_to = number.get(m.parent)
        body = '' if m.kind == 'action' else cooked(m.text)
        if reply_to and not m.who.staff and m.kind != 'action' and m.who.no % 6 == 1 and ms[m.parent].text:
            q = ms[m.parent]
            body = '<aside class="quote no-group" data-username="%s" data-post="%d" data-topic="%d">\n<div class="title">%s:</div>\n<blockquote>\n<p>%s</p>\n</blockquote>\n</aside>\n' % (
                q.who.username, reply_to, tno, q.who.username, html.escape(re.split(r'(?<=[.?!])\s', q.text)[0], quote=False)) + body
        p = m.who
        post = dict(id=pid, name=p.forum_name, username=p.username, avatar_template='/letter_avatar_proxy/v4/letter/%s/9de0a6/{size}.png' % p.username[0].lower(),
                    created_at=isoms(m.time), cooked=body, post_number=k + 1, post_type=3 if m.kind == 'action' else 1, updated_at=isoms(m.time),
                    reply_count=0, reply_to_post_number=reply_to, quote_count=0, reads=0, score=0.0, topic_id=tno, topic_slug=slug(th['subject']),
                    version=1, user_id=p.no, user_title=None, primary_group_name='staff' if p.staff else None, trust_level=trust(p), moderator=p is MAREK or p is INES,
                    admin=p is INES, staff=p.staff, hidden='hidden' in m.flags, deleted_at=None, user_deleted=False, wiki=False, actions_summary=[])
        if m.kind == 'action':
            post['action_code'] = code
        else:
            age = (NOW - m.time).days
            base = 3 if 'H' in p.flags else 2 if p.staff else 1
            if m.hand:
                base += 3
            likes = 0
            if m.kind != 'bot' and 'hidden' not in m.flags:
                likes = R.below(base * 2 + 1) if R.chance(70) else 0
                if m.hand and len(m.text) > 300 and m.n == 0:
                    likes += R.below(12)
                if age < 1:
                    likes = likes // 3
            if likes:
                post['actions_summary'] = [dict(id=2, count=likes)]
            post['reads'] = 4 + likes * 3 + R.below(30)
            post['score'] = float(likes * 15 + post['reads'] * 2) / 10
            if 'hidden' in m.flags:
                post['hidden_reason_id'] = 1
            if m.accept and accepted is None:
                post['accepted_answer'] = True
                accepted = dict(post_number=k + 1, username=p.username, name=p.forum_name, excerpt=m.text[:140].replace('\n', ' '))
            LABELS.append((m.time, 'forum', '%d/%d' % (tno, k + 1), m.label, m if m.kind != 'bot' else None))
        m.post = post
        m.pp = p
        posts.append(post)
    for post in posts:
        if post['reply_to_post_number']:
            posts[post['reply_to_post_number'] - 1]['reply_count'] += 1
    real = [x for x in posts if x['post_type'] == 1]
    likes = sum(a['count'] for x in real for a in x['actions_summary'])

    def brief(m):
        return dict(id=m.who.no, username=m.who.username, name=m.who.forum_name, avatar_template=m.post['avatar_template'])
    parts, order = {}, []
    for m, _ in items:
        if m.kind != 'action':
            if m.who.no not in parts:
                parts[m.who.no] = dict(brief(m), post_count=0, trust_level=trust(m.who), admin=m.who is INES, moderator=m.who.staff)
                order.append(m.who.no)
            parts[m.who.no]['post_count'] += 1
    lastreal = [m for m, _ in items if m.kind != 'action'][-1]
    title = th['subject']
    closed = any(x.get('action_code') in ('closed.enabled', 'autoclosed.enabled') for x in posts[-1:])
    topic = dict(post_stream=dict(posts=posts, stream=[x['id'] for x in posts]), timeline_lookup=[[1, 0]], suggested_topics=[], tags=tags, id=tno, title=title,
                 fancy_title=html.escape(title), posts_count=len(real), created_at=posts[0]['created_at'], views=real[0]['reads'] * 6 + len(real) * 11,
                 reply_count=sum(1 for x in real if x['reply_to_post_number']), like_count=likes, last_posted_at=real[-1]['created_at'], visible=True,
                 closed=closed, archived=False, has_summary=False, archetype='regular', slug=slug(title), category_id=CATOF[th['topic']],
                 word_count=sum(len(m.text.split()) for m in ms), deleted_at=None, user_id=ms[0].who.no, featured_link=None, pinned_globally=False,
                 pinned_at=posts[0]['created_at'] if title.startswith('Welcome, and how') else None, draft=None, chunk_size=20, bookmarked=False,
                 highest_post_number=len(posts), participant_count=len(order),
                 details=dict(created_by=brief(items[0][0]), last_poster=brief(lastreal), participants=[parts[x] for x in order], links=[]))
    if accepted:
        topic['accepted_answer'] = accepted
    TOPICS.append(topic)
FUSERS = []
for p in PEOPLE + [FBOT]:
    mine = [m for m in MSGS if m.who is p and m.chan == 'forum']
    if not mine and not p is FBOT and not (p.no % 6 == 0):
        continue
    first = mine[0].time if mine else START + timedelta(days=max(0, getattr(p, 'join', 0)))
    FUSERS.append(dict(id=p.no, username=p.username, name=p.forum_name, avatar_template='/letter_avatar_proxy/v4/letter/%s/9de0a6/{size}.png' % p.username[0].lower(),
                       email=p.forum_email, secondary_emails=[], active=True, admin=p is INES, moderator=p in (INES, MAREK), staged=False, approved=True,
                       suspended_at=None, suspended_till=None, silenced_till=None, trust_level=trust(p),
                       title={'Ines Carvalho': 'Community', 'Marek Dvořák': 'Boards and firmware'}.get(p.name),
                       created_at=isoms(datetime(2024, 2, 5, 10, tzinfo=UTC) if p.staff or p is FBOT else min(first - timedelta(days=p.no * 3 % 200), first - timedelta(minutes=9))),
                       last_seen_at=isoms(max(m.time for m in mine) + timedelta(minutes=6)) if mine else isoms(first), post_count=len(mine)))
FUSERS.sort(key=lambda u: u['id'])

# ---------------------------------------------------------------- write


def write(path, data):
    path = os.path.join(OUT, path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'wb') as f:
        f.write(data if isinstance(data, bytes) else data.encode())


def dump(o):
    return json.dumps(o, ensure_ascii=False, separators=(',', ':'))


for sub in ('kilnhouse-zendesk', 'kilnhouse-forum'):
    shutil.rmtree(os.path.join(OUT, sub), ignore_errors=True)
write('kilnhouse-help.mbox', ''.join(x for _, x in MBOX))
write('kilnhouse-zendesk/tickets.ndjson', ''.join(dump(t) + '\n' for t in TICKETS))
write('kilnhouse-zendesk/users.json', dump(dict(users=ZUSERS, next_page=None, previous_page=None, count=len(ZUSERS))) + '\n')
write('kilnhouse-zendesk/satisfaction_ratings.json', dump(dict(satisfaction_ratings=RATINGS, next_page=None, previous_page=None, count=len(RATINGS))) + '\n')
for t in TOPICS:
    write('kilnhouse-forum/topic-%d.json' % t['id'], dump(t) + '\n')
write('kilnhouse-forum/users.json', dump(FUSERS) + '\n')
write('kilnhouse-forum/categories.json', dump(dict(category_list=dict(can_create_category=False, can_create_topic=True, categories=[
    dict(id=c[0], name=c[1], color='0e6b5c', text_color='FFFFFF', slug=slug(c[1]), topic_count=sum(1 for t in TOPICS if t['category_id'] == c[0]),
         post_count=sum(t['posts_count'] for t in TOPICS if t['category_id'] == c[0]), position=k, description_text=c[2], parent_category_id=None)
    for k, c in enumerate(CATS)]))) + '\n')

# what each message was written as: for tests of proposals, not part of the sample itself
LABELS.sort(key=lambda x: (x[0], x[2]))
with open(os.path.join(HERE, 'labels.tsv'), 'w', encoding='utf-8', newline='\n') as f:
    f.write('time\tchannel\tid\tkind\thandwritten\tsender\n')
    for t, chan, i, lab, m in LABELS:
        f.write('%s\t%s\t%s\t%s\t%s\t%s\n' % (iso(t), chan, i, lab, 'yes' if m and m.hand else 'no', m.who.name if m else 'robot'))
tpl = open(os.path.join(HERE, 'source/COMMUNITY.md.in'), encoding='utf-8').read()
who = {m.who.no for m in MSGS if m.who not in (SUPPLIER,)}
multi = sum(1 for p in PEOPLE if len(p.chans) > 1)
three = sum(1 for p in PEOPLE if len(p.chans) > 2)
rows = ''
for i, (y, mo) in enumerate(MONTHS):
    n = [sum(1 for x in LABELS if x[1] == c and (x[0].year, x[0].month) == (y, mo)) for c in ('mail', 'helpdesk', 'forum')]
    rows += '| %s %d | %d | %d | %d | %d |\n' % (MON[mo - 1], y, n[0], n[1], n[2], sum(n))
tot = [sum(1 for x in LABELS if x[1] == c) for c in ('mail', 'helpdesk', 'forum')]
rows += '| **all** | %d | %d | %d | %d |\n' % (tot[0], tot[1], tot[2], sum(tot))
ans = {}
for m in MSGS:
    if m.label == 'answer':
        ans[m.who.name] = ans.get(m.who.name, 0) + 1
helpers = ''.join('- **%s**: %d answers\n' % (n, ans[n]) for n in sorted((p.name for p in HELPERS), key=lambda n: (-ans.get(n, 0), n)))
for k, v in dict(TOTAL=sum(tot), PEOPLE=len(who), MULTI=multi, THREE=three, TICKETS=len(TICKETS), RATINGS=len(RATINGS), TOPICS=len(TOPICS), ROWS=rows.rstrip('\n'),
                 HELPERS=helpers.rstrip('\n')).items():
    tpl = tpl.replace('@%s@' % k, str(v))
write('COMMUNITY.md', tpl)
print(sum(tot), 'messages', tot, len(who), 'people', len(TICKETS), 'tickets', len(TOPICS), 'topics', len(RATINGS), 'ratings')
