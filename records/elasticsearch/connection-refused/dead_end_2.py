"""Dead end 2: a user and a password do not matter before there is a connection."""

from elasticsearch import Elasticsearch

Elasticsearch("http://127.0.0.1:9", basic_auth=("elastic", "secret")).info()
