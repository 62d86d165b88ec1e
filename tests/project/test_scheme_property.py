"""Whatever is done to the scheme, the data is sound after each step, and undo gives all back."""

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import rule

from annotator.core.model import AttributeType, RelationKind
from annotator.project.checks import check_project
from tests.project.test_history_property import Work, pick

NAMES = st.sampled_from(["quote", "claim", "type", "name", "kind", "tone"])


class SchemeWork(Work):
    """The verbs of the scheme among those of the spans."""

    def label(self, number):
        labels = self.project.labels.all()
        return labels[number % len(labels)]

    def edit(self, verb, *words, **more):
        self.attempt(verb, *words, **more)
        assert check_project(self.path) == []

    @rule(a=pick, b=pick)
    def merge(self, a, b):
        self.edit(self.project.scheme.merge, self.label(a).row, self.label(b).row)

    @rule(a=pick)
    def delete_label(self, a):
        self.edit(self.project.scheme.delete, self.label(a).row)

    @rule(a=pick, name=NAMES, key=st.sampled_from(["", "q", "1"]))
    def describe_label(self, a, name, key):
        self.edit(self.project.scheme.rename, self.label(a).row, name)
        self.attempt(self.project.scheme.set_key, self.label(a).row, key)
        self.attempt(self.project.scheme.recolor, self.label(a).row, "moss")
        self.attempt(self.project.scheme.set_definition, self.label(a).row, name)

    @rule(order=st.randoms(use_true_random=False))
    def reorder(self, order):
        rows = [label.row for label in self.project.labels.all()]
        order.shuffle(rows)
        self.project.scheme.reorder(rows)

    @rule(a=pick, old=pick, name=NAMES, type_=st.sampled_from(AttributeType), act=st.integers(0, 3))
    def change_attributes(self, a, old, name, type_, act):
        label, scheme = self.label(a), self.project.scheme
        choices = ["direct", "n", name]
        if act == 0 or not label.attributes:
            self.edit(scheme.add_attribute, label.row, name, type_, choices=choices)
            return
        before = label.attributes[old % len(label.attributes)].name
        if act == 1:
            self.edit(scheme.rename_attribute, label.row, before, name)
        elif act == 2:
            self.edit(scheme.retype_attribute, label.row, before, type_, choices=choices)
        else:
            self.edit(scheme.remove_attribute, label.row, before)

    @rule(s=pick, value=st.sampled_from(["direct", "n", "12", 12, True]))
    def set_any_attribute(self, s, value):
        span, _ = self.span(s)
        if span:
            for spec in self.project.labels.get(span.label).attributes:
                self.attempt(self.project.spans.set_attribute, span.row, spec.name, value)

    @rule(
        a=pick,
        kind=st.sampled_from(RelationKind),
        ends=st.lists(st.tuples(pick, pick), max_size=3),
        act=st.integers(0, 4),
    )
    def change_types(self, a, kind, ends, act):
        scheme, types = self.project.scheme, self.project.labels.types()
        pairs = [(self.label(x).row, self.label(y).row) for x, y in ends]
        if act == 0 or not types:
            self.edit(scheme.add_type, f"t{a % 3}", kind=kind, ends=pairs)
            return
        type_ = types[a % len(types)].row
        if act == 1:
            self.edit(scheme.remove_type, type_)
        elif act == 2:
            self.edit(scheme.rename_type, type_, f"t{a % 3}")
        elif act == 3:
            self.edit(scheme.change_type, type_, kind=kind)
        else:
            self.edit(scheme.change_type, type_, ends=pairs)

    @rule(s=pick)
    def file_precedent(self, s):
        span, _ = self.span(s)
        if span:
            self.project.precedents.add(span, "so")


TestSchemeWork = SchemeWork.TestCase
TestSchemeWork.settings = settings(
    max_examples=30,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
