package dev.frontier.indicator.adapter.in.rest.sdmx;

import static dev.frontier.indicator.Figures.figure;
import static dev.frontier.indicator.Figures.missing;
import static dev.frontier.indicator.Figures.release;
import static dev.frontier.indicator.Figures.revised;
import static dev.frontier.indicator.Figures.withdrawn;

import dev.frontier.indicator.Figures;
import dev.frontier.indicator.application.PutCatalogueEntry;
import dev.frontier.indicator.application.ReceiveFigures;
import java.util.stream.Stream;

/** Two indicators in a small country, with a revision, a withdrawal, and a total withheld. */
final class SdmxFigures {

  static final String FIRST = "SDMX_FIRST";
  static final String SECOND = "SDMX_SECOND";
  static final String FLOW = "FRONTIER,BORDER_OPENNESS,1.0";
  static final String CONTEXT = "dataflow/FRONTIER/BORDER_OPENNESS/1.0";

  private SdmxFigures() {}

  static void publish(PutCatalogueEntry put, ReceiveFigures receive) {
    Figures.put(put, Figures.NATION);
    Figures.MEMBERS.forEach(code -> Figures.put(put, Figures.province(code)));
    Figures.put(put, Figures.GROUP);
    for (String code : new String[] {FIRST, SECOND}) {
      Figures.put(put, Figures.named(code));
      receive.handle(
          Stream.of(
                  release(
                      1, "CN-A", figure(2017, "10.00"), figure(2018, "9.50"), figure(2019, "9")),
                  release(2, "CN-B", figure(2017, "20.00"), figure(2018, "18.00")),
                  release(3, "CN-C", figure(2017, "30.00"), figure(2018, "27.00")),
                  release(4, "CN-D", figure(2017, "40.00"), missing(2018)),
                  release(5, "CN", figure(2017, "1000.00"), figure(2018, "900.00")),
                  release(6, "CN-A", revised(2018, "12.00")),
                  release(7, "CN-A", withdrawn(2019)))
              .map(it -> Figures.of(code, it))
              .toList());
    }
  }
}
