-- Updates that wait for long, kept whole, so that Telegram can be told of them and those behind them can come in.
create table set_by (
    id bigint primary key,
    raw text not null,
    telegram_id bigint,
    set_by_at timestamptz not null
);
