#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks what compose.py wrote. Usage: python3 check.py"""
import collections, email, email.policy, glob, json, mailbox, os, re, subprocess, sys, hashlib
HERE = os.path.dirname(os.path.abspath(__file__)); OUT = HERE + '/out'
def sha():
    h = hashlib.sha256()
    for d, _, fs in sorted(os.walk(OUT)):
        for f in sorted(fs): h.update(f.encode() + open(d + '/' + f, 'rb').read())
    return h.hexdigest()
bad = []
def need(ok, what):
    if not ok: bad.append(what)
size = sum(os.path.getsize(d + '/' + f) for d, _, fs in os.walk(OUT) for f in fs); need(size < 3e6, 'size')
raw = open(OUT + '/kilnhouse-help.mbox', 'rb').read(); need(b'\r' not in raw, 'CR')
ids, dates, bodies, n = set(), [], [], 0
autos = 0; defects = 0; refs = []
box = mailbox.mbox(OUT + '/kilnhouse-help.mbox', factory=lambda f: email.message_from_binary_file(f, policy=email.policy.default), create=False)
for m in box:
    n += 1
    need(m['Message-ID'] not in ids, 'mail id twice ' + str(m['Message-ID'])); ids.add(m['Message-ID'])
    need(m['From'] and m['Subject'] and m['Date'], 'header'); dates.append(m['Date'].datetime)
    need(re.search(r'@[\w.-]+\.example', str(m['From'])), 'domain ' + str(m['From']))
    for p in m.walk():
        defects += len(p.defects)
        if p.get_content_type() == 'text/plain': p.get_content()
    b = m.get_body(('plain',)); need(b is not None or 'report' in m.get_content_type(), 'body')
    if m['In-Reply-To']: refs.append(m['In-Reply-To'])
    autos += bool(m['Auto-Submitted'] or m['List-Unsubscribe'])
need(dates == sorted(dates), 'mail order'); need(not defects, 'mail defects %d' % defects)
need(len(raw.split(b'\nFrom ')) == n, 'From_ count %d %d' % (len(raw.split(b'\nFrom ')), n))
need(b'\n>From ' in raw, 'no quoted From')
missing = [r for r in refs if r not in ids]; need(not missing, 'lost parents %d' % len(missing))
Z = OUT + '/kilnhouse-zendesk/'
T = [json.loads(x) for x in open(Z + 'tickets.ndjson', encoding='utf-8')]; U = json.load(open(Z + 'users.json'))['users']; S = json.load(open(Z + 'satisfaction_ratings.json'))['satisfaction_ratings']
uid = {u['id'] for u in U}; cids = [c['id'] for t in T for c in t['comments']]
need(len(set(cids)) == len(cids), 'comment ids'); need(len({t['id'] for t in T}) == len(T), 'ticket ids')
for t in T:
    need(t['requester_id'] in uid and all(c['author_id'] in uid for c in t['comments']), 'user'); need(t['description'] == t['comments'][0]['plain_body'], 'description')
    c = [x['created_at'] for x in t['comments']]; need(c == sorted(c) and len(set(c)) == len(c), 'comment order')
need(all(s['ticket_id'] in {t['id'] for t in T} for s in S), 'rating')
F = [json.load(open(f)) for f in sorted(glob.glob(OUT + '/kilnhouse-forum/topic-*.json'))]; FU = json.load(open(OUT + '/kilnhouse-forum/users.json'))
fu = {u['username'] for u in FU}; pids = [p['id'] for t in F for p in t['post_stream']['posts']]; need(len(set(pids)) == len(pids), 'post ids')
for t in F:
    P = t['post_stream']['posts']; need([p['post_number'] for p in P] == list(range(1, len(P) + 1)), 'numbers')
    c = [p['created_at'] for p in P]; need(c == sorted(c), 'post order %d' % t['id']); need(all(p['username'] in fu for p in P), 'forum user')
    for p in P: need(p['reply_to_post_number'] is None or p['reply_to_post_number'] < p['post_number'], 'reply_to')
L = [x.rstrip('\n').split('\t') for x in open(HERE + '/labels.tsv', encoding='utf-8')][1:]
staff = ('Ines Carvalho', 'Marek Dvořák')
mem = [x for x in L if x[3] not in ('auto', 'note', 'staff', 'action') and x[5] not in staff]
last = mem[-100:]; k = collections.Counter(x[3] if x[3] in ('help', 'suggestion', 'complaint') else 'other' for x in last)
a, b = sha(), None
subprocess.run([sys.executable, HERE + '/compose.py'], check=True, stdout=subprocess.DEVNULL); b = sha(); need(a == b, 'not repeatable')
print('mails', n, 'auto', autos, 'tickets', len(T), 'comments', len(cids), 'topics', len(F), 'posts', len(pids), 'accepted', sum('accepted_answer' in t for t in F), 'bytes', size)
print('last 100 members:', dict(k), 'channels', dict(collections.Counter(x[1] for x in last)), 'from', last[0][0], 'handwritten of last 150:', sum(x[4] == 'yes' for x in L[-150:]))
print('thread sizes', sorted(collections.Counter(len(t['post_stream']['posts']) for t in F).items()))
print(len([m for m in mem]), 'by members; staff', sum(x[5] in staff for x in L), 'handwritten', sum(x[4] == 'yes' for x in L))
print('PROBLEMS' if bad else 'all fine', bad[:10])
sys.exit(bool(bad))
