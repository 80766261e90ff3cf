package dev.frontier.ingestion.adapter.in.rest.excel;

import dev.frontier.ingestion.application.Filing;
import java.util.Optional;

/**
 * A workbook as it was read.
 *
 * @param filing its rows and what of them could not be read
 * @param places where they stand in it
 * @param stamp as found, not yet compared with its seal; empty for a table of one's own
 * @param leftEmpty rows of a template that nobody filled in; they are not filed
 * @param parts of it, to mark errors in
 */
public record WorkbookFiling(
    Filing filing,
    CellPlaces places,
    Optional<StampSheet.Sealed> stamp,
    int leftEmpty,
    Parts parts) {}
