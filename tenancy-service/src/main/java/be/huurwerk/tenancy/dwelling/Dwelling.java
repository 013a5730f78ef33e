package be.huurwerk.tenancy.dwelling;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A dwelling (woning).
 *
 * @param figures by the day from which they hold, oldest first
 */
public record Dwelling(
        UUID dwellingId,
        String reference,
        DwellingKind kind,
        int bedrooms,
        Address address,
        List<RentFigures> figures,
        long version) {

    /** Whether any figures hold on the day. */
    public boolean hasFiguresOn(LocalDate day) {
        return figures.stream().anyMatch(figure -> !figure.validFrom().isAfter(day));
    }
}
