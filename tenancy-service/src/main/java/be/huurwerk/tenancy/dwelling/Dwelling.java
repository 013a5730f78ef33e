package be.huurwerk.tenancy.dwelling;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A dwelling (woning).
 *
 * @param figures by the day from which they hold, oldest first
 * @param adapted made for somebody with a disability (aangepaste woning); empty where nobody said it, as are the next two
 * @param communalHeating gemeenschappelijke verwarming
 * @param maximumOccupants the norm (bezettingsnorm) that was fixed for this dwelling, in persons
 */
public record Dwelling(
        UUID dwellingId,
        String reference,
        DwellingKind kind,
        int bedrooms,
        Address address,
        List<RentFigures> figures,
        Optional<Boolean> adapted,
        Optional<Boolean> communalHeating,
        Optional<Integer> maximumOccupants,
        Optional<Ownership> ownership,
        long version) {

    /** Whether any figures hold on the day. */
    public boolean hasFiguresOn(LocalDate day) {
        return figuresOn(day).isPresent();
    }

    /** The figures that hold on the day. */
    Optional<RentFigures> figuresOn(LocalDate day) {
        return figures.stream()
                .filter(figure -> !figure.validFrom().isAfter(day))
                .reduce((earlier, later) -> later);
    }
}
