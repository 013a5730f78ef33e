package be.huurwerk.tenancy.inspection;

import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.webkit.body.Withheld;
import be.huurwerk.webkit.lang.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param signedOn left out until it is signed
 * @param documentId under which the signed paper is kept, if it is
 * @param damages of an outgoing inspection: what the household pays, as {@code POST .../departure} takes it
 * @param damagesTotal euro
 * @param notCharged why damage that the household caused is not charged; left out where it is, or there is none
 */
record InspectionView(
        String href,
        UUID inspectionId,
        UUID tenancyId,
        Inspection.Kind kind,
        Inspection.Method method,
        LocalDate heldOn,
        List<ItemView> items,
        Optional<LocalDate> signedOn,
        List<UUID> signatories,
        Optional<UUID> documentId,
        List<ChargedDamage> damages,
        BigDecimal damagesTotal,
        Optional<NotCharged> notCharged) {

    /** What was seen of one thing in one room. */
    @Schema(name = "InspectedItem")
    record ItemView(
            @Withheld String room,
            @Withheld String element,
            Item.Condition condition,
            Optional<Item.Cause> cause,
            @Withheld Optional<String> description,
            Optional<BigDecimal> amount) {

        static ItemView of(Item item) {
            return new ItemView(
                    item.room(), item.element(), item.condition(), item.cause(), item.description(), item.amount());
        }
    }

    @Schema(name = "DamageNotCharged")
    record NotCharged(NoCharge code, String detail) {}

    static InspectionView of(Inspection inspection, List<ChargedDamage> damages, Optional<NoCharge> notCharged) {
        return new InspectionView(
                Hrefs.filed(inspection.tenancyId(), "inspections", inspection.inspectionId())
                        .toString(),
                inspection.inspectionId(),
                inspection.tenancyId(),
                inspection.kind(),
                inspection.method(),
                inspection.heldOn(),
                inspection.items().stream().map(ItemView::of).toList(),
                inspection.signature().map(Inspection.Signature::signedOn),
                inspection.signature().map(Inspection.Signature::signatories).orElse(List.of()),
                inspection.signature().flatMap(Inspection.Signature::documentId),
                damages,
                damages.stream().map(ChargedDamage::amount).reduce(new BigDecimal("0.00"), BigDecimal::add),
                notCharged.map(why -> new NotCharged(why, why.text().in(Language.current()))));
    }
}
