package dev.athanor.manifest.cron;

/**
 * The values that a field matches: {@code *}, a number, a range, a step, or a list of them.
 *
 * @param bits one bit for each value
 */
record CronValues(long bits) {

    /** Reads the part of a field's syntax that all fields share. A range may run over the end: {@code 22-2}. */
    static CronValues parse(CronField field, String text) throws CronSyntaxException {
        if (text.equals("*")) {
            return new CronValues(range(field, field.min(), field.max(), 1));
        }
        long bits = 0;
        for (String item : text.split(",", -1)) {
            bits |= item(field, item);
        }
        return new CronValues(bits);
    }

    boolean contains(int value) {
        return (bits >>> value & 1) == 1;
    }

    private static long item(CronField field, String item) throws CronSyntaxException {
        int slash = item.indexOf('/');
        String values = slash < 0 ? item : item.substring(0, slash);
        int step = slash < 0 ? 1 : field.step(item.substring(slash + 1));
        if (values.equals("*") && slash >= 0) {
            return range(field, field.min(), field.max(), step);
        }
        int dash = values.indexOf('-');
        int first = field.value(dash < 0 ? values : values.substring(0, dash));
        if (dash >= 0) {
            return range(field, first, field.value(values.substring(dash + 1)), step);
        }
        return range(field, first, slash < 0 ? first : field.max(), step);
    }

    private static long range(CronField field, int first, int last, int step) {
        int width = field.max() - field.min() + 1;
        int length = last >= first ? last - first : last - first + width;
        long bits = 0;
        for (int offset = 0; offset <= length; offset += step) {
            bits |= 1L << (field.min() + (first - field.min() + offset) % width);
        }
        return bits;
    }
}
