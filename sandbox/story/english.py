"""The story in English."""

from datetime import datetime
from zoneinfo import ZoneInfo

from sandbox.story.script import Buys, Phrases, Says, Script, Starts, Taps, Waits, Who

EMMA, OWNER = Who.CUSTOMER, Who.OWNER

ENGLISH = Script(
    language="en",
    shop="Mehregan",
    names={EMMA: "Emma", OWNER: "Nasrin"},
    begins_at=datetime(2026, 10, 25, 18, tzinfo=ZoneInfo("Asia/Tehran")),
    phrases=Phrases(
        bot="Seda",
        to="{bot} to {name}:",
        changed="{bot} to {name} (edited):",
        altered="({name}’s message “{line}” is brought up to date.)",
        toast="(On {name}’s screen: {text})",
        bought="({name} has bought a {what}, and it has just been delivered.)",
        quote="“{words}”",
    ),
    deeds=(
        Starts(OWNER),
        Starts(EMMA),
        Buys("coffee machine"),
        Waits(24),
        Taps(EMMA, "3"),
        Says(EMMA, "It came three days late, and the water tank is cracked."),
        Taps(EMMA, "Yes, look into it"),
        Taps(EMMA, "Damaged"),
        Taps(EMMA, "Since it came"),
        Says(EMMA, "I want a tank that holds water."),
        Waits(15),
        Taps(OWNER, "Take it"),
        Taps(OWNER, "Explain"),
        Says(OWNER, "Your coffee machine came on Sunday instead of Thursday, and its tank cracked on the way."),
        Says(OWNER, "We packed it without padding, and we had no courier on Thursday."),
        Says(OWNER, "On Wednesday before noon our own courier brings a new tank. We refund the delivery today."),
        Says(OWNER, "From this week on, everything breakable goes out in a double box."),
        Taps(OWNER, "Send"),
        Waits(1),
        Taps(EMMA, "Clear"),
        Taps(EMMA, "Honest"),
        Taps(EMMA, "Convinced"),
        Taps(EMMA, "No, keep it open"),
        Waits(47),
        Taps(EMMA, "Yes, it's settled"),
        Says(OWNER, "/complaints"),
        Taps(OWNER, "All"),
        Says(OWNER, "/summary"),
        Says(OWNER, "/nps"),
    ),
)
