package be.huurwerk.tenancy.inspection;

import be.huurwerk.tenancy.Hrefs;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * @param signedOn left out until it is signed
 * @param documentId under which the signed paper is kept, if it is
 * @param damages of an outgoing inspection: what the household pays, as {@code POST .../departure} takes it
 * @param damagesTotal euro
 */
record InspectionView(
        String href,
        UUID inspectionId,
        UUID tenancyId,
        Inspection.Kind kind,
        Inspection.Method method,
        LocalDate heldOn,
        List<Item> items,
        Optional<LocalDate> signedOn,
        List<UUID> signatories,
        Optional<UUID> documentId,
        List<ChargedDamage> damages,
        BigDecimal damagesTotal) {

    static InspectionView of(Inspection inspection, List<ChargedDamage> damages) {
        return new InspectionView(
                Hrefs.filed(inspection.tenancyId(), "inspections", inspection.inspectionId())
                        .toString(),
                inspection.inspectionId(),
                inspection.tenancyId(),
                inspection.kind(),
                inspection.method(),
                inspection.heldOn(),
                inspection.items(),
                inspection.signature().map(Inspection.Signature::signedOn),
                inspection.signature().map(Inspection.Signature::signatories).orElse(List.of()),
                inspection.signature().flatMap(Inspection.Signature::documentId),
                damages,
                damages.stream().map(ChargedDamage::amount).reduce(new BigDecimal("0.00"), BigDecimal::add));
    }
}
