// SPDX-License-Identifier: GPL-3.0-or-later

// Linking this program is the proof; running it shows that the core starts without the levels
// above.
int main()
{
    return 0;
}
