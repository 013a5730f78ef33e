package be.huurwerk.tenancy.dwelling;

import java.util.List;
import java.util.UUID;

/** What the others may know of a new dwelling. */
record DwellingRegistered(UUID dwellingId, DwellingKind kind, int bedrooms, List<RentFigures> figures) {

    static final String TYPE = "dwellings.notify.registered";

    static DwellingRegistered of(Dwelling dwelling) {
        return new DwellingRegistered(dwelling.dwellingId(), dwelling.kind(), dwelling.bedrooms(), dwelling.figures());
    }
}
