package be.huurwerk.rent.chargesettlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A dwelling of a building and who lived there.
 *
 * @param surface square metres, to two decimals
 * @param stays of which no two overlap
 * @param within the days on which it is of the building, with this surface; empty for always
 */
public record Dwelling(UUID dwellingId, BigDecimal surface, List<Stay> stays, Optional<Period> within) {

    public Dwelling {
        stays = stays.stream()
                .sorted(Comparator.comparing(stay -> stay.days().from()))
                .toList();
        for (int i = 1; i < stays.size(); i++) {
            if (stays.get(i - 1).days().and(stays.get(i).days()).isPresent()) {
                throw new IllegalArgumentException("stays in " + dwellingId + " overlap");
            }
        }
    }

    Dwelling(UUID dwellingId, BigDecimal surface, List<Stay> stays) {
        this(dwellingId, surface, stays, Optional.empty());
    }

    /** Square decimetres: whole, so that they weigh exactly. */
    long surfaceWeight() {
        return surface.movePointRight(2).longValueExact();
    }

    /** The days of the period, cut where the household changes: each part a household's, or the landlord's while the dwelling is vacant. */
    public List<Part> parts(Period asked) {
        return within.map(asked::and)
                .orElse(Optional.of(asked))
                .map(this::partsOf)
                .orElse(List.of());
    }

    private List<Part> partsOf(Period period) {
        List<Part> parts = new ArrayList<>();
        LocalDate next = period.from();
        for (Stay stay : stays) {
            Optional<Period> lived = stay.days().and(period);
            if (lived.isPresent()) {
                vacant(next, lived.get().from().minusDays(1), parts);
                parts.add(new Part(this, Optional.of(stay), lived.get()));
                next = lived.get().until().plusDays(1);
            }
        }
        vacant(next, period.until(), parts);
        return parts;
    }

    private void vacant(LocalDate from, LocalDate until, List<Part> parts) {
        if (!until.isBefore(from)) {
            parts.add(new Part(this, Optional.empty(), new Period(from, until)));
        }
    }
}
