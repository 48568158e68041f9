"""What the peers say: as long as Seda's words, with as many buttons."""

HELLO = (
    "Hello. This is the shop's bot; what you write here reaches us. After a purchase we may ask one short question, "
    "and you can tell us of a problem at any time. We keep your name, your purchases and what you write."
)
WHY = "Your score: <b>{score}</b>. Thank you.\nWhat did we do well? One sentence is enough."
THANKS = "Thank you. Your words go to our staff just as you wrote them. If anything was wrong, tell us that too."
SCALE = ((0, 1, 2, 3, 4, 5), (6, 7, 8, 9, 10))
