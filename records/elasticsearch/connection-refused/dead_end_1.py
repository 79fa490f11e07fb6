"""Dead end 1: ping() hides the reason."""

from elasticsearch import Elasticsearch

answer = Elasticsearch("http://127.0.0.1:9").ping()
print("ping", answer)
assert answer is False
