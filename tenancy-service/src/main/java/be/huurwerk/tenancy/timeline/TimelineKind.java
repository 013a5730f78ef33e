package be.huurwerk.tenancy.timeline;

import be.huurwerk.webkit.problem.Text;
import java.util.EnumSet;
import java.util.Set;

/** What can happen in a file, with its sentence; {@code {what}} are the words of its codes. Of one day, what stands first comes first. */
enum TimelineKind {
    contractPrepared("The contract was prepared", "Het huurcontract is voorbereid"),
    tenancySigned("The lease was signed: {what}", "Het huurcontract is ondertekend: {what}"),
    tenancyTakenOver("The tenancy was taken over", "De huurovereenkomst is overgenomen"),
    leaseStarts("First day of the lease", "Eerste dag van het huurcontract"),
    keysHandedOver("The keys were handed over", "De sleutels zijn overhandigd"),
    checklistItemChecked("Point of the checklist: {what}", "Punt van de checklist: {what}"),
    registrationStep("Registration of the lease: {what}", "Registratie van het huurcontract: {what}"),
    householdChangeReported("A change of the household was reported: {what}", "Gezinswijziging gemeld: {what}"),
    householdDocumentReceived(
            "A document of a household change came in: {what}", "Stuk van een gezinswijziging ontvangen: {what}"),
    householdChangeDecided("A household change was decided: {what}", "Over een gezinswijziging is beslist: {what}"),
    householdChanged("The household changed: {what}", "Het gezin is gewijzigd: {what}"),
    temporaryStayEnds("Last day of a temporary stay", "Laatste dag van een tijdelijke bijwoonst"),
    noticeReceived("Notice was received: {what}", "Opzeg ontvangen: {what}"),
    noticeSigned("A notice was signed", "Een opzeg is ondertekend"),
    noticeReportedToOcmw("A notice was reported to the OCMW", "Een opzeg is gemeld aan het OCMW"),
    noticeWithdrawn("A notice was withdrawn", "Een opzeg is ingetrokken"),
    obligationArose("An obligation began: {what}", "Een verplichting begon: {what}"),
    obligationStep("Step in an obligation: {what}", "Stap in een verplichting: {what}"),
    inspectionHeld("An inspection was held: {what}", "Plaatsbeschrijving opgemaakt: {what}"),
    inspectionSigned("An inspection was signed: {what}", "Plaatsbeschrijving ondertekend: {what}"),
    visitPlanned("A home visit was planned: {what}", "Huisbezoek gepland: {what}"),
    visitHeld("A home visit was made: {what}", "Huisbezoek afgelegd: {what}"),
    visitFollowedUp("What a home visit asked for was done: {what}", "Opvolging van een huisbezoek gedaan: {what}"),
    referred("The household was referred: {what}", "Het gezin is doorverwezen: {what}"),
    referralOutcome("Outcome of a referral: {what}", "Uitkomst van een doorverwijzing: {what}"),
    procedureOpened("A procedure was opened: {what}", "Procedure geopend: {what}"),
    procedureStep("Step in a procedure: {what}", "Stap in een procedure: {what}"),
    procedureEvidence("Evidence came into a procedure: {what}", "Bewijsstuk in een procedure: {what}"),
    procedureClosed("A procedure was closed: {what}", "Procedure afgesloten: {what}"),
    damageReported("Damage was reported", "Schade gemeld"),
    damageDocumentReceived("A document about damage came in: {what}", "Stuk over schade ontvangen: {what}"),
    damageDecided("Who pays a damage was decided", "Beslist wie een schade betaalt"),
    dwellingOffered("Another dwelling was offered", "Een andere woning is aangeboden"),
    offerAnswered("An offer was answered: {what}", "Aanbod beantwoord: {what}"),
    internalMoveRequested("The household asked for another dwelling: {what}", "Gezin vroeg een andere woning: {what}"),
    internalMoveRequestClosed(
            "The request for another dwelling was closed: {what}", "Vraag naar een andere woning afgesloten: {what}"),
    purchaseAsked("The tenant asked to buy the dwelling", "De huurder vroeg de woning te kopen"),
    purchaseStep("Step in a sale to the tenant: {what}", "Stap in een verkoop aan de huurder: {what}"),
    endOfTermAssessed("The end of the term was assessed: {what}", "Het einde van de duur is getoetst: {what}"),
    heirRecorded("An heir was recorded", "Een erfgenaam is genoteerd"),
    meterHandedOver("A meter was handed over: {what}", "Meter overgedragen: {what}"),
    forwardingAddressRecorded("The forwarding address was recorded", "Het doorstuuradres is genoteerd"),
    departed("The keys are back: the household has left", "De sleutels zijn terug: het gezin is vertrokken"),
    leaseEnds("Last day of the lease", "Laatste dag van het huurcontract"),
    documentKept("A document was kept: {what}", "Document bewaard: {what}"),
    annulled("Annulled as a mistake: {what}", "Geannuleerd als vergissing: {what}"),
    erased("What was personal was erased", "Wat persoonlijk was, is gewist");

    private static final Set<TimelineKind> FIRST_OF_RECORD = EnumSet.of(
            contractPrepared,
            tenancySigned,
            householdChangeReported,
            noticeReceived,
            obligationArose,
            inspectionHeld,
            visitPlanned,
            referred,
            procedureOpened,
            damageReported,
            dwellingOffered,
            internalMoveRequested,
            purchaseAsked,
            endOfTermAssessed,
            heirRecorded,
            documentKept,
            annulled);

    private final Text sentence;

    TimelineKind(String en, String nl) {
        this.sentence = new Text(en, nl);
    }

    /** Whether its record was made to say this, and got its id then. */
    boolean isFirstOfRecord() {
        return FIRST_OF_RECORD.contains(this);
    }

    Text sentence() {
        return sentence;
    }
}
