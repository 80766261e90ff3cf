package dev.frontier.ingestion.adapter.in.rest;

import dev.frontier.ingestion.application.ListAudit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of the trail. */
@Schema(name = "AuditPage")
record AuditPageView(
    @Schema(required = true, description = "The latest first") List<AuditView> items,
    @Schema(
            required = true,
            nullable = true,
            description = "Send as cursor for the next page; null on the last one")
        String next) {
  static AuditPageView of(ListAudit.Page page) {
    return new AuditPageView(
        page.entries().stream().map(AuditView::of).toList(),
        page.next().isPresent() ? Cursors.of(page.next().getAsLong()) : null);
  }
}
