-- The planner's own events have a kind; days named before are holidays.
alter table special_day
  add column kind text not null default 'HOLIDAY'
    check (kind in ('HOLIDAY', 'CAMPAIGN', 'INVOICE_RUN', 'OUTAGE', 'PRICE_CHANGE', 'OTHER_EVENT'));

-- The ledger asks for the slots of a queue over all versions.
create index forecast_slot_of_queue on forecast_slot (queue, start_at);
