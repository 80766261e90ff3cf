-- Rounds that were opened before there were reminders get their duties too: each region of each round that is not closed
-- is looked at once, at its first moment or at once when that has gone by, and how it stands is judged then. Whoever is
-- done by then is not reminded.

insert into reminder_duty
  (key, schedule, subject, scope, due_at, remind_from, awaits, settled, next_at)
select 'round:' || round.id || ':' || region,
       case region when 'CN' then 'national' else 'filing' end,
       round.id, region, due.at, round.opens_at,
       array[case region when 'CN' then 'statistician' else 'province-officer' end], null,
       greatest(due.at - interval '14 days', round.opens_at)
from collection_round as round
cross join unnest(round.regions) as region
cross join lateral (
  select coalesce(
    (select due_at from round_extension where round_id = round.id and round_extension.region = asked.region
     order by seq desc limit 1),
    round.due_at) as at
  from (select region) as asked
) as due
where round.closed_at is null
on conflict do nothing;
