"""Who says what: figures on one subject that differ between articles, in whichever language they are."""

from nlp.claims.find import Dispute, Step, disputes

__all__ = ["Dispute", "Step", "disputes"]
