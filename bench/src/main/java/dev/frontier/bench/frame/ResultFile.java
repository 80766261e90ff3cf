package dev.frontier.bench.frame;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A report as programs read it, every sample kept, so that two runs can be compared later. */
public final class ResultFile {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private ResultFile() {}

  /**
   * Writes the report under its run's name and start.
   *
   * @param directory is made if it is not there
   * @return the file
   */
  public static Path write(Path directory, Report report, Machine machine) {
    Path file = directory.resolve(report.run() + "-" + STAMP.format(report.startedAt()) + ".json");
    try {
      Files.createDirectories(directory);
      Files.writeString(
          file,
          JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json(report, machine)) + "\n");
      return file;
    } catch (IOException e) {
      throw new BenchFailure(file + " cannot be written", "check who owns " + directory, e);
    }
  }

  static ObjectNode json(Report report, Machine machine) {
    ObjectNode root = JSON.createObjectNode();
    root.put("run", report.run());
    root.put("startedAt", report.startedAt().toString());
    ObjectNode on = root.putObject("machine");
    on.put("cores", machine.cores());
    on.put("memoryMebibytes", machine.memoryMebibytes());
    on.put("system", machine.system());
    machine.versions().forEach(root.putObject("versions")::put);
    report.facts().forEach(root.putObject("facts")::put);
    ArrayNode measures = root.putArray("measures");
    for (Report.Measure it : report.measures()) {
      ObjectNode node = measures.addObject();
      node.put("name", it.name());
      node.put("unit", it.unit());
      summary(node, it.samples());
    }
    ArrayNode comparisons = root.putArray("comparisons");
    for (Report.Comparison it : report.comparisons()) {
      ObjectNode node = comparisons.addObject();
      node.put("measure", it.measure());
      node.put("reference", it.reference());
      summary(node, it.ratio());
      if (it.aim() != null) {
        node.put("aim", it.aim().text());
        node.put("met", it.aim().metBy(it.ratio().median()));
      }
    }
    return root;
  }

  private static void summary(ObjectNode node, Samples samples) {
    node.put("median", samples.median());
    node.put("min", samples.min());
    node.put("max", samples.max());
    ArrayNode all = node.putArray("samples");
    samples.values().forEach(all::add);
  }
}
