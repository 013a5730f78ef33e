package be.huurwerk.rent.building;

import be.huurwerk.rent.building.Building.DwellingDays;
import be.huurwerk.rent.building.Building.Group;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A building as clients tell it, whole.
 *
 * @param reference by which the landlord knows it; no other building has it
 * @param dwellings with the days on which they are of the building
 * @param groups of dwellings that bear some costs alone, as those of a stairwell its lift; a group that was made stays
 * @param correctsSettledDays whether groups, dwellings or surfaces change on days that are settled too, because they were told wrong: the next
 *     correction of these days shows what that comes to; left out for no
 */
@Schema(name = "BuildingBody")
record BuildingBody(
        @Pattern(regexp = CODE) String reference,
        @Size(min = 1, max = 1_000) List<DwellingBody> dwellings,
        Optional<@Size(max = 500) List<GroupBody>> groups,
        Optional<Boolean> correctsSettledDays) {

    static final String CODE = Building.GROUP;

    /**
     * @param from the first day on which it is of the building, with this surface
     * @param until the last; left out while no end is known
     * @param surface square metres
     */
    @Schema(name = "BuildingDwellingBody")
    record DwellingBody(
            UUID dwellingId,
            LocalDate from,
            Optional<LocalDate> until,

            @DecimalMin("1.00") @DecimalMax("9999.99") @Schema(multipleOf = 0.01)
            BigDecimal surface) {

        private DwellingDays toModel() {
            return new DwellingDays(dwellingId, from, until, surface);
        }
    }

    /**
     * @param code the same may stand several times, with other days and dwellings
     * @param from the first day on which the group has these dwellings, until it has others; left out for all days before
     */
    @Schema(name = "BuildingGroupBody")
    record GroupBody(
            @Pattern(regexp = CODE) String code,
            Optional<LocalDate> from,
            @Size(min = 1, max = 1_000) List<UUID> dwellingIds) {}

    Building toModel(UUID buildingId, int version) {
        return new Building(
                buildingId,
                reference,
                dwellings.stream().map(DwellingBody::toModel).toList(),
                groups.orElse(List.of()).stream()
                        .map(group -> new Group(group.code(), group.from(), Set.copyOf(group.dwellingIds())))
                        .toList(),
                version);
    }
}
