-- Who reads what a load holds is told what its file was taken for, and which of its cells were understood as something
-- else than they say, as everybody is who files; once the content is gone, nobody could tell. One column, since it is
-- only ever read as a whole. Null for loads of before, and it stays null where the release before this one receives.

alter table upload add column reading jsonb;
