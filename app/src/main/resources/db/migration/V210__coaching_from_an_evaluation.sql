-- A coaching that began with an evaluation leads back to it; the evaluation may be forgotten before (CON-17, QUA-10).
alter table coaching_aim add column evaluation_id bigint
    check (evaluation_id is null or begun_from = 'evaluation');
