package be.huurwerk.tenancy.underoccupancy;

import be.huurwerk.tenancy.occupancy.Occupancy;
import be.huurwerk.tenancy.tenancy.ContractKind;
import java.util.UUID;

/** A dwelling that is too large for its household, and how far it has come with it. */
record UnderOccupation(
        UUID tenancyId,
        UUID dwellingId,
        ContractKind contractKind,
        int bedrooms,
        Occupancy occupancy,
        Progress progress) {}
