package dev.frontier.ingestion.adapter.in.rest;

import dev.frontier.ingestion.application.ListSubmissions;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of a list. */
@Schema(name = "SubmissionPage")
record PageView(
    @Schema(required = true, description = "The latest first") List<SubmissionView> items,
    @Schema(nullable = true, description = "Send as cursor for the next page; null on the last one")
        String next) {
  static PageView of(ListSubmissions.Page page) {
    return new PageView(
        page.submissions().stream().map(SubmissionView::of).toList(),
        page.next().map(Cursors::of).orElse(null));
  }
}
