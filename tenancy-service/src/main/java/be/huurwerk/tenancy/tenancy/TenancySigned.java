package be.huurwerk.tenancy.tenancy;

import be.huurwerk.tenancy.dwelling.Dwelling;
import be.huurwerk.tenancy.dwelling.RentFigures;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the others must know of a signed lease, so that none of them has to ask. Neither name nor SSIN. */
record TenancySigned(
        UUID tenancyId,
        UUID dwellingId,
        LocalDate signedOn,
        LocalDate startDate,
        ContractKind contractKind,
        Optional<LocalDate> endDate,
        LetDwelling dwelling,
        List<HouseholdMember> household,
        Optional<PreviousLease> previousLease,
        Optional<TakenOver> takenOver) {

    static final String TYPE = "tenancies.notify.signed";

    record LetDwelling(int bedrooms, List<RentFigures> figures) {}

    static TenancySigned of(Tenancy tenancy, Dwelling dwelling, Optional<TakenOver> takenOver) {
        return new TenancySigned(
                tenancy.tenancyId(),
                tenancy.dwellingId(),
                tenancy.signedOn(),
                tenancy.startDate(),
                tenancy.contractKind(),
                tenancy.endDate(),
                new LetDwelling(dwelling.bedrooms(), dwelling.figures()),
                tenancy.householdOn(tenancy.signedOn()).stream()
                        .map(HouseholdMember::of)
                        .toList(),
                tenancy.previousLease().map(PreviousLease::withoutProof),
                takenOver);
    }
}
