-- Why: half-years begin and measures come into the plan without anybody asking for a report; milestones are set and
-- moved in several ways. What was asked for already is remembered here, so that each is asked for once, however many
-- replicas look and however long nobody did. When to remind of what and what was said is in reminder_duty and
-- reminder_ledger.

CREATE TABLE report_duty (
    measure text NOT NULL REFERENCES progress (measure),
    period  text NOT NULL CHECK (period ~ '^2[0-9]{3}-H[12]$'),
    PRIMARY KEY (measure, period)
);

CREATE TABLE milestone_duty (
    measure   text NOT NULL REFERENCES progress (measure),
    milestone text NOT NULL,
    -- For which day it was asked; another day is asked for anew.
    due       date NOT NULL,
    PRIMARY KEY (measure, milestone)
);

-- Whether a report on a half-year is there is asked for each duty that is told of.
CREATE INDEX report_by_period ON report (measure, period);
