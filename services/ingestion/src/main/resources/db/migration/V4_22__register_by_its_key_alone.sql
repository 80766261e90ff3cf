-- Why: the two indexes of the register beside its key were half of what entering a national load cost, a place to be
-- found in each for every one of 300,000 figures. Both are found another way: the figures of a submission by its own
-- rows, whose region and indicators it names, and the figures of an indicator by its series, of which there is one for
-- many figures. So series begin with the indicator. The register does, too: new figures of a load are mostly of
-- indicators that had none, and stand together then, where they were spread over all regions. Whoever looks for a
-- figure or a series names both, in whichever order.
-- The release before this one goes on while it is replaced: what it asks of the register by submission or by indicator
-- then takes a look at all of it.

drop index published_figure_by_submission;
drop index published_figure_by_indicator;

alter table published_figure drop constraint published_figure_pkey, add primary key (indicator, region, period);
alter table series drop constraint series_pkey, add primary key (indicator, region);
