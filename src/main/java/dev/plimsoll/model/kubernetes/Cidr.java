package dev.plimsoll.model.kubernetes;

import java.util.Optional;

/** A block of IPv4 addresses (RFC 4632). */
record Cidr(long address, int bits) {
    private static final int WIDTH = 32;

    static Optional<Cidr> of(String text) {
        int slash = text.indexOf('/');
        Optional<Long> address = address(slash < 0 ? text : text.substring(0, slash));
        try {
            int bits = slash < 0 ? WIDTH : Integer.parseInt(text.substring(slash + 1));
            return bits < 0 || bits > WIDTH ? Optional.empty() : address.map(number -> new Cidr(number, bits));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static Optional<Long> address(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4) {
            return Optional.empty();
        }
        long number = 0;
        for (String part : parts) {
            if (!part.matches("[0-9]{1,3}") || Integer.parseInt(part) > 255) {
                return Optional.empty();
            }
            number = number << 8 | Integer.parseInt(part);
        }
        return Optional.of(number);
    }

    boolean contains(Cidr other) {
        int shift = WIDTH - bits;
        return bits <= other.bits && (address >> shift) == (other.address >> shift);
    }
}
