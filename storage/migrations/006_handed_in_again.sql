-- A failure that was asked for again waits from then on for the bot, which hands it in and lets it go.
alter table failures add column again_at timestamptz;
