package be.huurwerk.tenancy.dwelling;

import be.huurwerk.tenancy.Hrefs;
import java.util.List;
import java.util.UUID;

record DwellingView(
        String href,
        UUID dwellingId,
        String reference,
        DwellingKind kind,
        int bedrooms,
        Address address,
        List<RentFigures> figures) {

    static DwellingView of(Dwelling dwelling) {
        return new DwellingView(
                Hrefs.dwelling(dwelling.dwellingId()).toString(),
                dwelling.dwellingId(),
                dwelling.reference(),
                dwelling.kind(),
                dwelling.bedrooms(),
                dwelling.address(),
                dwelling.figures());
    }
}
