-- Why: facilities count on the days on which there are any, so that a verdict can change though nobody has entered
-- anything. When it next can is kept here, beside the claims, to which is only ever added. An index of what is, like
-- the watch list: replaced with each judgement by the register, and without a row where no day changes anything.

create table claim_day (
  claim text collate "C" primary key references claim,
  -- A day where the facilities are, from its beginning on.
  day date not null
);
-- Who is due, the longest waiting first.
create index claim_day_due on claim_day (day, claim);

-- What counts facilities by now is looked at once, from the day after it was registered on: until then the days were
-- judged, and since then nobody did.
insert into claim_day (claim, day)
select id, (registered_at at time zone 'Asia/Shanghai')::date + 1
from claim
where content @? '$.**.type ? (@ == "facilities")';
