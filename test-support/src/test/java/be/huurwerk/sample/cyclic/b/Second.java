package be.huurwerk.sample.cyclic.b;

import be.huurwerk.sample.cyclic.a.First;

public record Second(First first) {}
