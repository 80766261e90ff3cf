package dev.frontier.ingestion.adapter.in.rest.excel;

import dev.frontier.ingestion.config.ExcelConfig;
import dev.frontier.ingestion.config.FilingConfig;
import dev.frontier.ingestion.domain.catalogue.CatalogueEntry;
import dev.frontier.ingestion.domain.catalogue.RegionKind;
import dev.frontier.ingestion.domain.observation.Freq;
import dev.frontier.ingestion.domain.observation.ObsStatus;
import dev.frontier.ingestion.domain.observation.Period;
import dev.frontier.ingestion.domain.template.ShownFigure;
import dev.frontier.ingestion.domain.template.Template;
import dev.frontier.ingestion.domain.template.TemplateLine;
import dev.frontier.ingestion.domain.template.TemplateStamp;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks as offices have them, and as they should not be. */
public final class Workbooks {
  static final Instant VINTAGE = Instant.parse("2026-01-10T08:00:00.123456Z");
  static final ExcelConfig LIMITS = config(ExcelConfig.class, "frontier.ingestion.excel");

  private Workbooks() {}

  private static <T> T config(Class<T> mapping, String prefix) {
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .withMapping(mapping, prefix)
        .build()
        .getConfigMapping(mapping, prefix);
  }

  static FilingConfig filing(int maxRows) {
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .withMapping(FilingConfig.class, "frontier.ingestion.filing")
        .withDefaultValue("frontier.ingestion.filing.max-rows", Integer.toString(maxRows))
        .build()
        .getConfigMapping(FilingConfig.class, "frontier.ingestion.filing");
  }

  /** The format as the service reads it. */
  public static ExcelFormat format(FilingConfig filing) {
    return new ExcelFormat(LIMITS, filing, new WorkbookTurns(LIMITS));
  }

  static WorkbookReader reader() {
    return new WorkbookReader(LIMITS, filing(10_000));
  }

  /** A template of the trade in dollars and of visits, for these years. */
  static Template template(String language, int... years) {
    List<TemplateLine> lines = new ArrayList<>();
    List<ShownFigure> figures = new ArrayList<>();
    for (int year : years) {
      ShownFigure before =
          new ShownFigure(
              "TRADE", Integer.toString(year - 1), new BigDecimal("917.02"), ObsStatus.A, VINTAGE);
      figures.add(before);
      lines.add(
          new TemplateLine(
              new CatalogueEntry.Indicator("TRADE", "进出口总额", "Total trade", "USD", 8, 2, Freq.A),
              new CatalogueEntry.Unit("USD", "美元", "US dollars"),
              new Period(Freq.A, year, 1),
              before,
              null));
      lines.add(
          new TemplateLine(
              new CatalogueEntry.Indicator("VISITS", "入境游客", "Visits", "PT", 4, 2, Freq.A),
              new CatalogueEntry.Unit("PT", "人次", "person-times"),
              new Period(Freq.A, year, 1),
              null,
              null));
    }
    return new Template(
        new TemplateStamp("1", "ANNUAL-2022", "CN-GX", language, "asked", figures),
        "seal",
        "二〇二二年年报",
        "Annual report 2022",
        new CatalogueEntry.Region("CN-GX", RegionKind.PROVINCE, "广西", "Guangxi"),
        Instant.parse("2026-03-31T10:00:00Z"),
        lines);
  }

  static byte[] written(Template template) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      new TemplateWriter(template, ZoneId.of("Asia/Shanghai")).write(bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return bytes.toByteArray();
  }

  /** The workbook after somebody did something to its first sheet. */
  static byte[] edited(byte[] file, Consumer<XSSFSheet> change) {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      change.accept(workbook.getSheetAt(0));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      return bytes.toByteArray();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Fills in the value of a data row, from 1. */
  static void fill(XSSFSheet sheet, int row, Object value, String status, String note) {
    Row cells = sheet.getRow(TemplateLayout.HEADER_ROW + row);
    set(cells, TemplateLayout.VALUE, value);
    set(cells, TemplateLayout.STATUS, status);
    set(cells, TemplateLayout.NOTE, note);
  }

  static void set(Row row, int column, Object value) {
    if (value instanceof Double number) {
      row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue(number);
    } else if (value != null) {
      row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
          .setCellValue(value.toString());
    }
  }

  /** A plain table of these rows, the first being the header. */
  public static byte[] table(Object[]... rows) {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet sheet = workbook.createSheet("Table");
      for (int i = 0; i < rows.length; i++) {
        Row row = sheet.createRow(i);
        for (int column = 0; column < rows[i].length; column++) {
          set(row, column, rows[i][column]);
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      return bytes.toByteArray();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A plain table that is fine. */
  static byte[] fine() {
    return table(
        new Object[] {"region", "indicator", "period", "value", "obs_status", "note"},
        new Object[] {"CN-GX", "TRADE", "2022", 578.79, "A", "fine"});
  }

  /** The same archive with one part more, or another in its place. */
  static byte[] with(byte[] file, String name, byte[] content) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    parts.put(name, content);
    return zipped(parts);
  }

  static byte[] part(byte[] file, String name) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return zip.readAllBytes();
        }
      }
      throw new IllegalArgumentException(name);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static byte[] zipped(Map<String, byte[]> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return bytes.toByteArray();
  }
}
