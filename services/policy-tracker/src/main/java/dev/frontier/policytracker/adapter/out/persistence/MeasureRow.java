package dev.frontier.policytracker.adapter.out.persistence;

import dev.frontier.policytracker.domain.plan.Lead;
import dev.frontier.policytracker.domain.plan.Measure;
import dev.frontier.policytracker.domain.plan.PlanNode.MeasureNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A measure's content as known for a time. */
@Entity
@Table(name = "measure")
class MeasureRow extends KnownRow {

  String item;
  String lead;

  @Column(name = "lead_proposed")
  boolean leadProposed;

  @JdbcTypeCode(SqlTypes.ARRAY)
  String[] support;

  @JdbcTypeCode(SqlTypes.ARRAY)
  String[] regions;

  @JdbcTypeCode(SqlTypes.ARRAY)
  String[] indicators;

  @JdbcTypeCode(SqlTypes.ARRAY)
  String[] also;

  /** False for what an edition of a release brought that did not announce measures. */
  boolean announced;

  static MeasureRow of(MeasureNode node, Instant from) {
    Measure measure = node.measure();
    MeasureRow row = new MeasureRow();
    row.fill(measure.id(), node.position(), measure.name(), from);
    row.item = node.item();
    row.lead = measure.lead().ministry();
    row.leadProposed = measure.lead().proposed();
    row.support = measure.support().toArray(String[]::new);
    row.regions = measure.regions().toArray(String[]::new);
    row.indicators = measure.indicators().toArray(String[]::new);
    row.also = measure.also().toArray(String[]::new);
    row.announced = true;
    return row;
  }

  @Override
  MeasureNode node() {
    return new MeasureNode(position, item, measure());
  }

  Measure measure() {
    return new Measure(
        code,
        name(),
        new Lead(lead, leadProposed),
        List.of(support),
        List.of(regions),
        List.of(indicators),
        List.of(also));
  }
}
