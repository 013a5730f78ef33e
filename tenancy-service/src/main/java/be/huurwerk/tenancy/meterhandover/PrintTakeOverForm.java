package be.huurwerk.tenancy.meterhandover;

import be.huurwerk.letterkit.Landlord;
import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.letterkit.Press;
import be.huurwerk.letterkit.Sheet;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.tenancy.addressee.Addressee;
import be.huurwerk.tenancy.addressee.Addressees;
import be.huurwerk.tenancy.dwelling.Dwelling;
import be.huurwerk.tenancy.dwelling.Dwellings;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.Tenancy;
import be.huurwerk.tenancy.tenancy.UnknownTenancy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Prints the form with which the leaver and who comes after tell a supplier that a meter is taken over. */
@ApplicationScoped
class PrintTakeOverForm {

    private final Tenancies tenancies;
    private final Dwellings dwellings;
    private final Addressees addressees;
    private final MeterHandovers meterHandovers;
    private final Parameters parameters;
    private final BusinessDate businessDate;
    private final Press press = new Press();

    PrintTakeOverForm(
            Tenancies tenancies,
            Dwellings dwellings,
            Addressees addressees,
            MeterHandovers meterHandovers,
            Parameters parameters,
            BusinessDate businessDate) {
        this.tenancies = tenancies;
        this.dwellings = dwellings;
        this.addressees = addressees;
        this.meterHandovers = meterHandovers;
        this.parameters = parameters;
        this.businessDate = businessDate;
    }

    /** @throws be.huurwerk.webkit.problem.ProblemException 404 without the tenancy, without this supply, or once the file is erased */
    public byte[] print(UUID tenancyId, MeterHandover.Utility utility, LetterLanguage language) {
        Tenancy tenancy = tenancies.find(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        Optional<MeterHandover> handover = meterHandovers.find(tenancyId, utility);
        if (handover.filter(known -> !known.connected()).isPresent()) {
            throw MeterHandoverResource.unknown(tenancyId);
        }
        LocalDate today = businessDate.today();
        Addressee leaver = addressees.of(List.of(tenancyId), today).stream()
                .findFirst()
                .orElseThrow(() -> MeterHandoverResource.unknown(tenancyId));
        Optional<Addressee> comer = tenancies.nextInDwelling(tenancy).stream()
                .flatMap(next -> addressees.of(List.of(next), today).stream())
                .findFirst();
        Dwelling dwelling = dwellings.find(tenancy.dwellingId()).orElseThrow();
        TakeOverForm form = TakeOverForm.of(utility, handover, dwelling, leaver, comer, language);
        return press.print(new Sheet(
                        new UUID(
                                tenancyId.getMostSignificantBits(),
                                tenancyId.getLeastSignificantBits() ^ utility.ordinal()),
                        language,
                        Landlord.on(today, parameters),
                        form.addressLines(),
                        today,
                        List.of(),
                        form.title(),
                        "take-over-form." + language,
                        form))
                .pdf();
    }
}
