package be.huurwerk.tenancy.inspection;

import be.huurwerk.webkit.problem.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why damage that a household caused is not charged to it. */
@Schema(name = "DamageNoCharge")
public enum NoCharge {
    noIncomingInspection(
            "No incoming inspection is signed: the law supposes that the household got the dwelling as it gives it back,"
                    + " unless the landlord proves otherwise (old Civil Code art. 1731). No damage is charged.",
            "Er is geen ondertekende plaatsbeschrijving bij intrede: de wet vermoedt dat het gezin de woning kreeg zoals het"
                    + " ze teruggeeft, tenzij de verhuurder het tegendeel bewijst (oud Burgerlijk Wetboek art. 1731). Er wordt"
                    + " geen schade aangerekend.");

    private final transient Text text;

    NoCharge(String en, String nl) {
        text = new Text(en, nl);
    }

    public Text text() {
        return text;
    }
}
