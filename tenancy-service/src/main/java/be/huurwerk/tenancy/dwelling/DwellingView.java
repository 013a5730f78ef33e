package be.huurwerk.tenancy.dwelling;

import be.huurwerk.tenancy.Hrefs;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * @param figuresInForce those that hold on the day that was asked for; left out when none do
 * @param availability on that day
 */
record DwellingView(
        String href,
        UUID dwellingId,
        String reference,
        DwellingKind kind,
        int bedrooms,
        Address address,
        List<RentFigures> figures,
        Optional<RentFigures> figuresInForce,
        Optional<Boolean> adapted,
        Optional<Boolean> communalHeating,
        Optional<Integer> maximumOccupants,
        Optional<Ownership> ownership,
        Availability availability) {

    static DwellingView of(Dwelling dwelling, LocalDate on, Optional<Lettings.Letting> letting) {
        return new DwellingView(
                Hrefs.dwelling(dwelling.dwellingId()).toString(),
                dwelling.dwellingId(),
                dwelling.reference(),
                dwelling.kind(),
                dwelling.bedrooms(),
                dwelling.address(),
                dwelling.figures(),
                dwelling.figuresOn(on),
                dwelling.adapted(),
                dwelling.communalHeating(),
                dwelling.maximumOccupants(),
                dwelling.ownership(),
                Availability.on(on, letting));
    }
}
