-- Why: of a load the submission of each of 300,000 figures was looked up again as it was entered into the register, which
-- took two fifths of that statement. A figure is only ever entered from rows that were filed for a submission, and no
-- submission is ever deleted, so the look-up could find nothing wrong.
alter table published_figure drop constraint published_figure_submission_id_fkey;
