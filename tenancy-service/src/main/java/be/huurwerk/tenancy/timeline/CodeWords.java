package be.huurwerk.tenancy.timeline;

import be.huurwerk.webkit.lang.Language;
import be.huurwerk.webkit.problem.Text;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of the codes that stand in a file. A code of the landlord's own, as a step of its procedures, is told as it is. */
final class CodeWords {

    private static final Map<String, Text> WORDS = Stream.of("""
            fixedTerm9|nine years|negen jaar
            indefinite|indefinite term|onbepaalde duur
            explanation|explanation of the contract|uitleg over het contract
            previousLease|proof of the previous lease|bewijs van het vorige contract
            deposit|deposit|waarborg
            incomingInspection|incoming inspection|plaatsbeschrijving bij intrede
            keys|keys|sleutels
            insurance|insurance of the contents|verzekering van de inboedel
            meters|meters taken over|overname van de meters
            registration|registration|registratie
            firstVisit|first home visit|eerste huisbezoek
            needOfSupport|need of support|nood aan ondersteuning
            done|done|gedaan
            notApplicable|does not apply|niet van toepassing
            exported|data set handed over|gegevens overgemaakt
            received|receipt received|ontvangstbevestiging
            registered|registered|geregistreerd
            joined|somebody comes to live here|bijwoonst
            temporaryStay|temporary stay|tijdelijke bijwoonst
            left|somebody left|vertrek
            birth|birth|geboorte
            deceased|death|overlijden
            separation|separation|scheiding
            partnerBecomesTenant|a partner becomes tenant|partner wordt huurder
            factsChanged|facts changed|gewijzigde gegevens
            approved|approved|goedgekeurd
            refused|refused|geweigerd
            householdCertificate|household certificate|bewijs van gezinssamenstelling
            taxAssessmentNotice|tax assessment notice|aanslagbiljet
            proofOfDutch|proof of Dutch|bewijs van Nederlands
            ordinary|ordinary notice|gewone opzeg
            careHome|care home|opname in een zorgvoorziening
            internalMove|internal move|interne verhuis
            propertyAcquired|dwelling acquired|woning verworven
            buildingLandAcquired|building land acquired|bouwgrond verworven
            seriousBreach|serious breach|ernstige tekortkoming
            falseStatements|false statements|valse verklaringen
            endOfTermIncome|income at the end of the term|inkomen op het einde van de duur
            endOfTermOccupancy|dwelling too large at the end of the term|te grote woning op het einde van de duur
            language|Dutch language|kennis van het Nederlands
            work|work|werk
            property|property|eigendom
            registerCheck|the register was asked|register geraadpleegd
            evidence|evidence received|bewijs ontvangen
            exemption|exemption|vrijstelling
            deferral|deferral|uitstel
            defaultNotice|notice of default|ingebrekestelling
            report|reported to the supervisor|gemeld aan de toezichthouder
            sanction|decision of the supervisor|beslissing van de toezichthouder
            incoming|incoming|bij intrede
            outgoing|outgoing|bij uittrede
            first|first|eerste
            periodic|periodic|periodiek
            arrears|arrears|achterstal
            nuisance|nuisance|overlast
            domicile|domicile|domicilie
            domicileFraud|domicile fraud|domiciliefraude
            support|support|ondersteuning
            technical|technical|technisch
            followUp|follow-up|opvolging
            held|held|gehouden
            missed|nobody was at home|niemand thuis
            cancelled|cancelled|geannuleerd
            visit|visit|huisbezoek
            referral|referral|doorverwijzing
            repair|repair|herstelling
            letter|letter|brief
            call|call|telefoon
            procedure|procedure|procedure
            ocmw|OCMW|OCMW
            caw|CAW|CAW
            lac|LAC|LAC
            mediation|mediation|bemiddeling
            debtMediation|debt mediation|schuldbemiddeling
            budgetSupport|budget support|budgetbegeleiding
            housingSupport|housing support|woonbegeleiding
            healthCare|health care|gezondheidszorg
            employmentService|employment service|arbeidsbemiddeling
            integrationAgency|integration agency|agentschap inburgering
            debts|debts|schulden
            housekeeping|housekeeping|huishouden
            care|care|zorg
            rights|rights|rechten
            conflict|conflict|conflict
            started|started|gestart
            declined|declined|geweigerd door het gezin
            noContact|no contact|geen contact
            completed|completed|afgerond
            stopped|stopped|stopgezet
            signal|signal|signaal
            enquiry|enquiry|onderzoek
            hearing|hearing|verhoor
            warning|warning|waarschuwing
            supervisorReport|report to the supervisor|melding aan de toezichthouder
            notice|notice|opzeg
            complaint|complaint|klacht
            formalNotice|formal notice|ingebrekestelling
            unfounded|unfounded|ongegrond
            regularised|regularised|geregulariseerd
            resolved|resolved|opgelost
            mediated|mediated|bemiddeld
            warned|warned|gewaarschuwd
            fined|fined|beboet
            leaseEnded|the lease ended|huurcontract beëindigd
            statement|statement|verklaring
            photo|photo|foto
            meterReading|meter reading|meterstand
            registerExtract|extract of the register|uittreksel uit het register
            policeReport|police report|proces-verbaal
            visitReport|visit report|verslag van huisbezoek
            correspondence|correspondence|briefwisseling
            other|other|ander
            quote|quote|prijsofferte
            invoice|invoice|factuur
            insurerReport|insurer's report|verslag van de verzekeraar
            boardApproval|the board agrees|akkoord van de raad van bestuur
            valuation|valuation|schatting
            tenantDecision|the tenant decides|beslissing van de huurder
            agencyApproval|the agency agrees|akkoord van de VMSW
            promise|promise to buy|belofte van aankoop
            deed|deed|akte
            extended|extended|verlengd
            furtherChecks|further checks|verdere controle
            accepted|accepted|aanvaard
            withdrawn|withdrawn|ingetrokken
            met|met|vervuld
            adoption|adoption|adoptie
            fosterCare|foster care|pleegzorg
            familyReunion|family reunion|gezinshereniging
            departure|departure|vertrek
            lease|lease|huurcontract
            annex|annex|bijlage
            identityDocument|identity document|identiteitsbewijs
            marriageCertificate|marriage certificate|huwelijksakte
            birthCertificate|birth certificate|geboorteakte
            deathCertificate|death certificate|overlijdensakte
            custodyJudgment|judgment on custody|vonnis over verblijfsregeling
            disabilityCertificate|disability certificate|attest van handicap
            languageCertificate|language certificate|taalattest
            workRegistration|registration for work|inschrijving als werkzoekende
            propertyDeed|deed of property|eigendomsakte
            inspectionReport|inspection report|plaatsbeschrijving
            energyCertificate|energy certificate|energieprestatiecertificaat
            insurancePolicy|insurance policy|verzekeringspolis
            powerOfAttorney|power of attorney|volmacht
            judgment|judgment|vonnis
            declaration|declaration|verklaring
            water|water|water
            electricity|electricity|elektriciteit
            gas|gas|aardgas
            tenancy|tenancy|huurovereenkomst
            heir|heir|erfgenaam
            householdChange|household change|gezinswijziging""".split("\n"))
            .map(line -> line.split("\\|"))
            .collect(Collectors.toUnmodifiableMap(word -> word[0], word -> new Text(word[1], word[2])));

    private CodeWords() {}

    /** The words of codes separated by spaces. */
    static String of(String codes, Language language) {
        return Stream.of(codes.split(" "))
                .map(code -> find(code, language)
                        .orElseGet(() -> code.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
    }

    static Optional<String> find(String code, Language language) {
        return Optional.ofNullable(WORDS.get(code)).map(words -> words.in(language));
    }
}
