#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A whole mail import against mairix, mu and notmuch on the same messages, which they read as a Maildir;
# two threads against one; with LONG=1 also 500,000 messages: time a message and memory.
# shellcheck source-path=SCRIPTDIR source=lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

mbox=$work/mail10k.mbox
maildir=$work/maildir10k
[ -d "$maildir" ] || rm -f "$mbox"
need "$mbox" gen_mail.py --count 10000 --mbox "$mbox" --maildir "$maildir"

ours() { import_into "$work/mail.waymark" "$mbox" --threads 1; }
mairix_peer() {
    printf 'base=%s\nmaildir=%s\ndatabase=%s/mairix.db\nmfolder=%s/found\n' \
        "$work" "$(basename "$maildir")" "$work" "$work" >"$work/mairixrc"
    rm -f "$work/mairix.db"
    measure mairix -f "$work/mairixrc"
}
mu_peer() {
    rm -rf "$work/mu"
    mu init --muhome="$work/mu" --maildir="$maildir" >/dev/null
    measure mu index --muhome="$work/mu"
}
notmuch_peer() {
    rm -rf "$maildir/.notmuch"
    printf '[database]\npath=%s\n[user]\nname=x\nprimary_email=x@x.example\n[new]\ntags=new\n' "$maildir" >"$work/notmuchrc"
    measure env NOTMUCH_CONFIG="$work/notmuchrc" notmuch new
}

if have mairix mairix; then pairs mairix ours mairix_peer 3; fi
if have mu mu; then pairs mu ours mu_peer 0.15; fi
if have notmuch notmuch; then pairs notmuch ours notmuch_peer 0.06; fi
rm -rf "$maildir/.notmuch" "$work/mu" "$work/mairix.db"

# Two threads against one, by the clock, on a load that takes long enough to tell.
large=$work/mail100k.mbox
need "$large" gen_mail.py --count 100000 --mbox "$large"
one() { import_into "$work/mail.waymark" "$large" --threads 1; }
two() { import_into "$work/mail.waymark" "$large" --threads 2; }
file=$work/threads.txt
: >"$file"
for ((i = 0; i < runs; i++)); do
    printf '%s %s\n' "$(two)" "$(one)" | awk '{ print $2 / $5, $0 }' >>"$file"
done
printf '%-22s two/one %.3f (asked: 0.8)   wall %.2f s and %.2f s   CPU of one %.2f s: %.0f us a message   (medians of %d)\n' \
    "100,000 mails" "$(median 1 "$file")" "$(median 3 "$file")" "$(median 6 "$file")" "$(median 5 "$file")" \
    "$(median 5 "$file" | awk '{ print $1 * 10 }')" "$runs"

if [ -n "${LONG:-}" ]; then
    huge=$work/mail500k.mbox
    need "$huge" gen_mail.py --count 500000 --mbox "$huge"
    import_into "$work/mail.waymark" "$huge" --threads 2 | awk -v mb="$(($(stat -Lc %s "$huge") / 1000000))" \
        '{ printf "%-22s CPU %.1f s: %.0f us a message   wall %.1f s   peak %d MiB (asked: 300) at %d MB of mbox   (one run)\n", "500,000 mails", $1, $1 * 2, $2, $3, mb }'
fi
rm -f "$work"/mail.waymark*
