package be.huurwerk.rent.building;

import be.huurwerk.rent.Hrefs;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A building in JSON. */
@Schema(name = "Building")
record BuildingView(
        UUID buildingId, String href, String reference, List<DwellingView> dwellings, List<GroupView> groups) {

    /** @param surface square metres */
    @Schema(name = "BuildingDwelling")
    record DwellingView(UUID dwellingId, LocalDate from, Optional<LocalDate> until, BigDecimal surface) {}

    /** @param from the first day on which it has these dwellings, until it has others; left out for all days before */
    @Schema(name = "BuildingGroup")
    record GroupView(String code, Optional<LocalDate> from, List<UUID> dwellingIds) {}

    static BuildingView of(Building building) {
        return new BuildingView(
                building.buildingId(),
                Hrefs.building(building.buildingId()).toString(),
                building.reference(),
                building.dwellings().stream()
                        .map(days -> new DwellingView(days.dwellingId(), days.from(), days.until(), days.surface()))
                        .toList(),
                building.groups().stream()
                        .map(group -> new GroupView(
                                group.code(),
                                group.from(),
                                group.dwellingIds().stream().sorted().toList()))
                        .toList());
    }
}
