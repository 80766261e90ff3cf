package dev.frontier.policytracker.adapter.in.rest;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.Transparency;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import dev.frontier.platform.http.Languages;
import dev.frontier.policytracker.domain.duty.MeasureTask;
import dev.frontier.policytracker.domain.plan.Name;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Locale;

/**
 * Duties as a calendar (RFC 5545): an all-day entry on the last day that is in time, which keeps
 * its UID however often it moves. The same duties give the same bytes.
 */
final class CalendarFeed {

  private static final String PRODUCT = "-//Frontier//Policy tracker//EN";

  /**
   * RFC 5545, 3.1 folds after 75 octets and the library counts characters, of which none has more
   * than three octets for each place that it takes.
   */
  private static final int LONGEST_LINE = 25;

  private final boolean chinese;

  private CalendarFeed(Locale language) {
    this.chinese = language.equals(Languages.CHINESE);
  }

  static String of(String ministry, List<MeasureTask> tasks, Locale language) {
    return new CalendarFeed(language).write(ministry, tasks);
  }

  private String write(String ministry, List<MeasureTask> tasks) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId(PRODUCT);
    calendar.setExperimentalProperty(
        "X-WR-CALNAME", ministry + (chinese ? "：待办事项" : ": what is due"));
    tasks.forEach(task -> calendar.addEvent(event(task)));
    StringWriter text = new StringWriter();
    try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
      writer.getVObjectWriter().getFoldedLineWriter().setLineLength(LONGEST_LINE);
      writer.write(calendar);
    } catch (IOException e) {
      throw new UncheckedIOException("A string takes all that is written", e);
    }
    return text.toString();
  }

  private VEvent event(MeasureTask task) {
    Date since = Date.from(task.since().truncatedTo(ChronoUnit.SECONDS));
    VEvent event = new VEvent();
    event.setUid(task.key().text().replace(':', '.') + "@policy-tracker.frontier");
    event.setDateTimeStamp(since);
    event.setLastModified(since);
    event.setSequence(task.revision());
    event.setDateStart(day(task.lastDay()));
    event.setDateEnd(day(task.lastDay().plusDays(1)));
    event.setTransparency(Transparency.transparent());
    event.setSummary(summary(task));
    event.setDescription(word(task.measureName()));
    return event;
  }

  /** A day without a time, which is the same day wherever the calendar is read. */
  private static ICalDate day(LocalDate day) {
    return new ICalDate(
        new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
  }

  private String summary(MeasureTask task) {
    String measure = task.key().measure();
    if (task.period().isPresent()) {
      String period = task.period().get();
      return chinese
          ? measure
              + "："
              + period.substring(0, 4)
              + "年"
              + (period.endsWith("1") ? "上半年" : "下半年")
              + "报告截止"
          : measure + ": report on " + period + " due";
    }
    String milestone = task.milestone().orElseThrow();
    String name = word(task.milestoneName().orElseThrow());
    return chinese
        ? measure + "：里程碑" + milestone + "“" + name + "”截止"
        : measure + ": milestone " + milestone + " \"" + name + "\" due";
  }

  private String word(Name name) {
    return chinese ? name.zh() : name.en();
  }
}
