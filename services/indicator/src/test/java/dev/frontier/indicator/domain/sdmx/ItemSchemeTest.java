package dev.frontier.indicator.domain.sdmx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.indicator.domain.sdmx.Artefact.Item;
import dev.frontier.indicator.domain.sdmx.Artefact.ItemScheme;
import java.util.List;
import org.junit.jupiter.api.Test;

class ItemSchemeTest {

  private static final ItemScheme REGIONS =
      new ItemScheme(
          new Reference(ArtefactType.CODELIST, Structures.AGENCY, "CL_REGION", "1.0"),
          new LocalText("Regions", "地区"),
          List.of(
              item("COUNTY", "PREFECTURE"),
              item("PROVINCE", null),
              item("PREFECTURE", "PROVINCE"),
              item("OTHER", "PROVINCE")),
          false);

  private static Item item(String id, String parent) {
    return new Item(id, new LocalText(id, id), parent);
  }

  @Test
  void whatStandsAboveAnItemComesWithIt() {
    ItemScheme some = REGIONS.withAbove("COUNTY"::equals);

    assertEquals(
        List.of(
            item("COUNTY", "PREFECTURE"), item("PROVINCE", null), item("PREFECTURE", "PROVINCE")),
        some.items());
    assertTrue(some.partial());
  }

  @Test
  void anItemAloneStandsUnderNothing() {
    ItemScheme some = REGIONS.only("COUNTY"::equals);

    assertEquals(List.of(item("COUNTY", null)), some.items());
  }

  @Test
  void aListOfWhichNothingIsLeftOutIsWhole() {
    ItemScheme all = REGIONS.withAbove(id -> true);

    assertFalse(all.partial());
  }
}
