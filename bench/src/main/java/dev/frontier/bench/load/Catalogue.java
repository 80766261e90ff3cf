package dev.frontier.bench.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.frontier.bench.system.Door;

/** Puts what a load speaks of into the catalogue, as a statistician does. */
public final class Catalogue {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String STATISTICIAN = "statistician-a";
  private static final int NOT_FOUND = 404;

  private final Door door;

  /** Puts through this door. */
  public Catalogue(Door door) {
    this.door = door;
  }

  /** The country, its provinces, and the nine of the land border. */
  public void putRegions() {
    region("CN", "000000", "全国", "China", "national");
    Provinces.all()
        .forEach(it -> region(it.code(), it.gb2260(), it.nameZh(), it.nameEn(), "province"));
    region("BORDER9", null, "沿边九省（区）", "Nine border provinces", "aggregate");
  }

  private void region(String code, String gb2260, String nameZh, String nameEn, String kind) {
    ObjectNode body = JSON.createObjectNode();
    body.put("gb2260", gb2260);
    body.put("nameZh", nameZh);
    body.put("nameEn", nameEn);
    body.put("kind", kind);
    var members = body.putArray("members");
    if (kind.equals("aggregate")) {
      Provinces.BORDER.forEach(members::add);
    }
    body.putArray("landNeighbours");
    put("/api/regions/" + code, body);
  }

  /** The indicators of a load. */
  public void putIndicators(NationalLoad load) {
    for (String code : load.indicatorCodes()) {
      ObjectNode body = JSON.createObjectNode();
      body.put("nameZh", "指标 " + code);
      body.put("nameEn", "Indicator " + code);
      body.put("unit", NationalLoad.UNIT);
      body.put("unitMult", NationalLoad.UNIT_MULT);
      body.put("decimals", 2);
      body.put("freq", load.frequency().name());
      body.put("higherIsBetter", true);
      put("/api/indicators/" + code, body);
    }
  }

  /** What is there is left as it is: a load needs the code and not the names. */
  private void put(String path, ObjectNode body) {
    if (door.read(path).status() != NOT_FOUND) {
      return;
    }
    door.put(STATISTICIAN, path, body.toString()).orFail("PUT " + path);
  }
}
