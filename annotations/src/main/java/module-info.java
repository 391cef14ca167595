/** What user code declares with, and what it calls by. */
module dev.athanor.annotations {
    exports dev.athanor.annotation;
    exports dev.athanor.annotation.constraint;
    exports dev.athanor.binding;
}
